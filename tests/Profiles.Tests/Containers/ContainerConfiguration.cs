using System.Text.Json.Nodes;

namespace Lucid.Profiles.Tests.Containers;

/// <summary>The configuration of an OCI runtime for one program of this machine.</summary>
internal static class ContainerConfiguration
{
    /// <summary>A network of its own too, so that its ports are free.</summary>
    private static readonly string[] Namespaces = ["pid", "mount", "ipc", "uts", "network"];

    public static JsonObject Make(JsonNode seccomp, string applicationFolder, string[] command) => new()
    {
        ["ociVersion"] = "1.0.2",
        ["process"] = Process(command),
        ["root"] = new JsonObject { ["path"] = "rootfs", ["readonly"] = true },
        ["mounts"] = new JsonArray(
            Mount("/proc", "proc", "proc", "nosuid", "noexec", "nodev"),
            Mount("/dev", "tmpfs", "tmpfs", "nosuid", "mode=755", "size=65536k"),
            Mount("/tmp", "tmpfs", "tmpfs", "noexec", "nosuid", "nodev", "size=100m"),
            Mount("/var/tmp", "tmpfs", "tmpfs", "noexec", "nosuid", "nodev", "size=50m"),
            Mount("/usr", "bind", "/usr", "rbind", "ro"),
            Mount("/etc", "bind", "/etc", "rbind", "ro"),
            Mount("/app", "bind", applicationFolder, "rbind", "ro")),
        ["linux"] = new JsonObject
        {
            ["namespaces"] = new JsonArray([.. Namespaces.Select(type => new JsonObject { ["type"] = type })]),
            ["seccomp"] = seccomp,
        },
    };

    /// <summary>
    /// As the installer of profiles runs: root, without a single capability, and with the folder of the node that it writes to. The folder of the
    /// application is where its tools are found first.
    /// </summary>
    public static JsonObject MakeInstaller(string script, string profiles, string nodeSeccomp, string tools)
    {
        var configuration = Make(new JsonObject(), tools, ["sh", "-c", script]);
        configuration["linux"]!.AsObject().Remove("seccomp");
        configuration["process"]!["user"] = new JsonObject { ["uid"] = 0, ["gid"] = 0 };
        configuration["process"]!["env"] = Texts("PATH=/app:/usr/bin:/usr/sbin");
        configuration["mounts"]!.AsArray().Add(Mount("/profiles", "bind", profiles, "rbind", "ro"));
        configuration["mounts"]!.AsArray().Add(Mount("/node/seccomp", "bind", nodeSeccomp, "rbind", "rw"));
        return configuration;
    }

    /// <summary>No limits of resources: raising one takes a capability that root lacks on some machines.</summary>
    private static JsonObject Process(string[] command) => new()
    {
        ["user"] = new JsonObject { ["uid"] = 65532, ["gid"] = 65532 },
        ["args"] = Texts(command),
        ["env"] = Texts("PATH=/usr/bin:/bin", "HOME=/tmp", "LANG=C.UTF-8", "DOTNET_EnableDiagnostics=0"),
        ["cwd"] = "/app",
        ["noNewPrivileges"] = true,
        ["capabilities"] = new JsonObject
        {
            ["bounding"] = new JsonArray(),
            ["effective"] = new JsonArray(),
            ["permitted"] = new JsonArray(),
            ["inheritable"] = new JsonArray(),
            ["ambient"] = new JsonArray(),
        },
    };

    private static JsonObject Mount(string destination, string type, string source, params string[] options) => new()
    {
        ["destination"] = destination,
        ["type"] = type,
        ["source"] = source,
        ["options"] = Texts(options),
    };

    private static JsonArray Texts(params string[] texts) => [.. texts.Select(text => JsonValue.Create(text))];
}

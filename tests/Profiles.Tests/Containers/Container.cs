using System.Text.Json.Nodes;
using Lucid.Profiles.Tests.Tools;

namespace Lucid.Profiles.Tests.Containers;

/// <summary>
/// Runs a program as a pod would: read-only root, no capabilities, no new privileges, user 65532, and under a seccomp profile.
/// </summary>
internal static class Container
{
    /// <summary>Links at a root's top, of which a machine has either these or folders.</summary>
    private static readonly string[] TopFolders = ["bin", "lib", "lib64", "sbin"];

    /// <summary>
    /// Runs a program to its end. What it printed tells what happened: runc's own exit code has been seen to be 0 for a container that
    /// never started.
    /// </summary>
    public static Task<(int ExitCode, string Output)> RunAsync(string seccomp, string applicationFolder, params string[] command) =>
        RunAsync(ContainerConfiguration.Make(JsonNode.Parse(seccomp)!, applicationFolder, command));

    /// <inheritdoc cref="RunAsync(string, string, string[])"/>
    public static async Task<(int ExitCode, string Output)> RunAsync(JsonObject configuration)
    {
        var folder = Directory.CreateTempSubdirectory("lucid-container-");
        var name = folder.Name;
        var state = Path.Combine(folder.FullName, "state");
        try
        {
            MakeRoot(Path.Combine(folder.FullName, "rootfs"));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "config.json"), configuration.ToJsonString());
            return await Command.RunAsync(Runc.Path!, "--root", state, "run", "--bundle", folder.FullName, name);
        }
        finally
        {
            await Command.RunAsync(Runc.Path!, "--root", state, "delete", "--force", name);
            folder.Delete(recursive: true);
        }
    }

    private static void MakeRoot(string root)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("Containers are run on Linux.");
        }

        foreach (var mountPoint in new[] { "app", "dev", "etc", "node/seccomp", "proc", "profiles", "tmp", "usr", "var/tmp" })
        {
            Directory.CreateDirectory(Path.Combine(root, mountPoint));
        }

        // runc gives a mounted tmpfs the mode of the folder that it covers.
        const UnixFileMode Everybody = (UnixFileMode)0b1_111_111_111;
        File.SetUnixFileMode(Path.Combine(root, "tmp"), Everybody);
        File.SetUnixFileMode(Path.Combine(root, "var/tmp"), Everybody);
        foreach (var top in TopFolders.Where(top => File.ResolveLinkTarget("/" + top, returnFinalTarget: false) is not null))
        {
            File.CreateSymbolicLink(Path.Combine(root, top), "usr/" + top);
        }
    }
}

using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles.AppArmor;

/// <summary>Where distroless images keep things. Patterns are AppArmor's: <c>*</c> stays in a folder, <c>**</c> goes below it.</summary>
internal static class ImagePaths
{
    /// <summary>Folder of the application.</summary>
    public const string Application = "/app";

    /// <summary>What is mapped as code: libraries, and the application's own extensions.</summary>
    public static ImmutableArray<string> Libraries { get; } = ["/app/**", "/lib/**", "/lib64/**", "/usr/lib/**", "/usr/lib64/**"];

    /// <summary>
    /// What C libraries and runtimes read to know the users, hosts, certificates, time zones, the machine and their own limits. None of it
    /// is
    /// secret; without it names do not resolve, connections are not encrypted, and memory limits are not seen.
    /// </summary>
    public static ImmutableArray<string> Read { get; } =
    [
        "/", "/app/", "/dev/null", "/dev/random", "/dev/urandom", "/dev/zero",
        "/etc/gai.conf", "/etc/group", "/etc/host.conf", "/etc/hostname", "/etc/hosts", "/etc/ld.so.cache", "/etc/localtime",
        "/etc/mime.types", "/etc/nsswitch.conf", "/etc/os-release", "/etc/passwd", "/etc/protocols", "/etc/resolv.conf", "/etc/services",
        "/etc/ssl/**", "/etc/timezone",
        "/proc/", "/proc/[0-9]*/**", "/proc/cpuinfo", "/proc/filesystems", "/proc/loadavg", "/proc/meminfo", "/proc/stat", "/proc/sys/**",
        "/proc/uptime", "/proc/version",
        "/sys/devices/system/cpu/**", "/sys/devices/system/node/**", "/sys/fs/cgroup/", "/sys/fs/cgroup/**",
        "/usr/share/ca-certificates/**", "/usr/share/locale/**", "/usr/share/zoneinfo/**",
    ];

    /// <summary>Files that are written without being part of any writable path.</summary>
    public static ImmutableArray<string> WrittenDevices { get; } = ["/dev/null", "/dev/termination-log"];

    /// <summary>The programs of a runtime, and beyond the common ones the libraries and files that it needs.</summary>
    public static (ImmutableArray<string> Programs, ImmutableArray<string> Libraries, ImmutableArray<string> Read) Of(string runtime)
        => runtime switch
        {
            // Published with or without the shared runtime: dotnet itself, or the program that lies in the application's folder.
            "dotnet" => (["/app/*", "/usr/bin/dotnet", "/usr/share/dotnet/dotnet"], ["/usr/share/dotnet/**"], ["/etc/dotnet/**"]),

            // The configuration of Debian's packages lies in /etc and is linked from the runtime's folder.
            "java" => (["/usr/bin/java", "/usr/lib/jvm/*/bin/java"], [], ["/etc/java*/**"]),
            "nodejs" => (["/nodejs/bin/node"], [], ["/nodejs/**"]),
            "python" => (["/usr/bin/python3", "/usr/bin/python3.*"], [], ["/etc/python3*/**"]),
            "static" => (["/app/*"], [], []),
            _ => throw new ArgumentException($"There is no runtime '{runtime}'.", nameof(runtime)),
        };
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Pods;

/// <summary>Where something may be mounted into a container whose image has everything that it needs to run.</summary>
internal static partial class MountPaths
{
    /// <summary>Mounting anything here hides parts of the image that the service needs to run.</summary>
    public static readonly ImmutableArray<string> Reserved =
        ["/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/nodejs", "/proc", "/root", "/run", "/sbin", "/sys", "/usr"];

    /// <summary>Below these, what is read may stand beside what the image has, but for the names that the system itself reads.</summary>
    private static readonly ImmutableArray<string> Shared = ["/etc", "/run"];

    private static readonly ImmutableArray<string> Systems =
    [
        "/etc/ca-certificates", "/etc/group", "/etc/hostname", "/etc/hosts", "/etc/nsswitch.conf", "/etc/os-release", "/etc/passwd", "/etc/pki",
        "/etc/resolv.conf", "/etc/shadow", "/etc/ssl", "/run/secrets/kubernetes.io",
    ];

    /// <summary>Whether a text is an absolute path without surprises.</summary>
    public static bool IsAbsolute(string? path) =>
        path is not null && AbsolutePath().IsMatch(path) && !path.Split('/').Any(segment => segment is "." or "..");

    /// <summary>Whether what is written there hides the application or the system.</summary>
    public static bool HidesWhatRuns(string path) => path == "/app" || Reserved.Any(reserved => IsAtOrBelow(Real(path), reserved));

    /// <summary>Whether two paths are the same, or one is inside the other.</summary>
    public static bool Overlap(string path, string other) => IsAtOrBelow(Real(path), Real(other)) || IsAtOrBelow(Real(other), Real(path));

    private static bool IsAtOrBelow(string path, string ancestor) =>
        path == ancestor || path.StartsWith(ancestor + "/", StringComparison.Ordinal);

    /// <summary>/var/run is a link to /run in nearly every image, and mounts follow it.</summary>
    private static string Real(string path) => IsAtOrBelow(path, "/var/run") ? path["/var".Length..] : path;

    /// <summary>A path of something that is only read; null, and a mistake, where it may not be there.</summary>
    /// <param name="field">The field, for the mistake.</param>
    /// <param name="path">The path.</param>
    /// <param name="taken">The paths of other mounts; learns this one.</param>
    /// <param name="mistakes">Learns what is wrong.</param>
    public static string? Readable(string field, string? path, List<string> taken, Mistakes mistakes) =>
        Checked(field, path, taken, HidesSystem, "'/app/config/settings.yaml', '/etc/myservice' or '/run/secrets/mongodb'", mistakes);

    /// <summary>A path of something that can be written to.</summary>
    /// <inheritdoc cref="Readable"/>
    public static string? Writable(string field, string? path, List<string> taken, Mistakes mistakes) =>
        Checked(field, path, taken, HidesWhatRuns, "'/data'", mistakes);

    private static string? Checked(
        string field, string? path, List<string> taken, Func<string, bool> isHiding, string example, Mistakes mistakes)
    {
        var instead = !IsAbsolute(path) ? $"an absolute path such as {example}, without '.', '..', ':', spaces or a '/' at the end"
            : isHiding(path!) ? $"a path that hides neither the application nor the system, such as {example}"
            : taken.FirstOrDefault(other => Overlap(path!, other)) is { } clash
                ? $"a path neither at, inside nor around '{clash}', where something is mounted already"
                : null;
        if (instead is null)
        {
            taken.Add(path!);
            return path;
        }

        mistakes.Add(field, path, instead);
        return null;
    }

    private static bool HidesSystem(string path) =>
        path == "/app"
        || Reserved.Except(Shared).Any(reserved => IsAtOrBelow(path, reserved))
        || Shared.Contains(Real(path))
        || Systems.Any(system => IsAtOrBelow(path, system) || IsAtOrBelow(system, path));

    [GeneratedRegex("^(/[A-Za-z0-9._@-]+)+\\z")]
    private static partial Regex AbsolutePath();
}

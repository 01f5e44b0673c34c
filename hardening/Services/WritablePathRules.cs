using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Quantities;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Services;

internal static partial class WritablePathRules
{
    /// <summary>Mounting anything here hides parts of the image that the service needs to run.</summary>
    internal static readonly ImmutableArray<string> Reserved =
        ["/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/nodejs", "/proc", "/root", "/run", "/sbin", "/sys", "/usr"];

    private static readonly ImmutableArray<ResolvedWritablePath> Defaults =
    [
        Volume("tmp", HardenedDefaults.TemporaryPath, Quantity.Parse(HardenedDefaults.TemporarySize)),
        Volume("var-tmp", HardenedDefaults.PersistentTemporaryPath, Quantity.Parse(HardenedDefaults.PersistentTemporarySize)),
        Volume("logs", HardenedDefaults.LogPath, Quantity.Parse(HardenedDefaults.LogSize)),
    ];

    public static ImmutableArray<ResolvedWritablePath> Resolve(
        ImmutableArray<WritablePath> declared, Quantity memoryLimit, Mistakes mistakes)
    {
        var sizes = new OrderedDictionary<string, Quantity>(StringComparer.Ordinal);
        for (var index = 0; index < declared.Length; index++)
        {
            var path = Checked($"writablePaths[{index}].path", declared[index].Path, sizes.Keys, mistakes);
            var size = ResourceRules.Memory($"writablePaths[{index}].size", declared[index].Size, mistakes);
            if (path is not null && size is { } bytes)
            {
                sizes.Add(path, bytes);
            }
        }

        ImmutableArray<ResolvedWritablePath> resolved =
        [
            .. Defaults.Select(standard => standard with { Size = sizes.GetValueOrDefault(standard.Path, standard.Size) }),
            .. sizes.Where(size => Defaults.All(standard => standard.Path != size.Key))
                .Select(size => Volume(VolumeNames.For(size.Key), size.Key, size.Value)),
        ];
        CheckSum(resolved, memoryLimit, mistakes);
        return resolved;
    }

    private static ResolvedWritablePath Volume(string name, string path, Quantity size)
        => new() { VolumeName = name, Path = path, Size = size };

    private static string? Checked(string field, string? path, IReadOnlyCollection<string> earlier, Mistakes mistakes)
    {
        if (Objection(path, earlier) is not { } instead)
        {
            return path;
        }

        mistakes.Add(field, path, instead);
        return null;
    }

    private static string? Objection(string? path, IReadOnlyCollection<string> earlier)
    {
        if (path is null || !AbsolutePath().IsMatch(path) || path.Split('/').Any(segment => segment is "." or ".."))
        {
            return "an absolute path such as '/app/cache', without '.', '..', ':', spaces or a '/' at the end";
        }

        if (path == "/app" || Reserved.Any(reserved => IsAtOrBelow(path, reserved)))
        {
            return "a path that hides neither the application nor the system, such as '/app/cache'";
        }

        if (earlier.Contains(path))
        {
            return "another path, since an earlier one is the same";
        }

        return Overlapping(path, earlier) is { } other
            ? $"a path neither inside nor around '{other}', which is writable already"
            : null;
    }

    private static string? Overlapping(string path, IEnumerable<string> earlier)
        => Defaults.Select(standard => standard.Path).Concat(earlier)
            .FirstOrDefault(other => other != path && (IsAtOrBelow(path, other) || IsAtOrBelow(other, path)));

    private static bool IsAtOrBelow(string path, string ancestor)
        => path == ancestor || path.StartsWith(ancestor + "/", StringComparison.Ordinal);

    /// <summary>What is written into memory counts as memory; a service that fills its scratch space must not be killed for it.</summary>
    private static void CheckSum(ImmutableArray<ResolvedWritablePath> paths, Quantity memoryLimit, Mistakes mistakes)
    {
        var sum = paths.Aggregate(default(Quantity), (total, path) => total + path.Size);
        if (memoryLimit != default && sum >= memoryLimit)
        {
            mistakes.Add("resources.memoryLimit", memoryLimit.ToString(),
                $"more than '{sum}', which the writable paths can take, since they live in memory");
        }
    }

    [GeneratedRegex("^(/[A-Za-z0-9._@-]+)+\\z")]
    private static partial Regex AbsolutePath();
}

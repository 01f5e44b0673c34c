using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Quantities;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Services;

internal static class WritablePathRules
{
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
        if (path is null || !MountPaths.IsAbsolute(path))
        {
            return "an absolute path such as '/app/cache', without '.', '..', ':', spaces or a '/' at the end";
        }

        if (MountPaths.HidesWhatRuns(path))
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
            .FirstOrDefault(other => other != path && MountPaths.Overlap(path, other));

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
}

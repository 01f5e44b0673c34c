using System.Collections.Immutable;
using Lucid.Hardening.Names;
using Lucid.Hardening.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Pods;

internal static class DiskRules
{
    private const string OneNode = "ReadWriteOnce";
    private const string ReadOnly = "ReadOnlyMany";
    private const int LongestName = 40;

    private static readonly ImmutableArray<string> AccessModes = [ReadOnly, "ReadWriteMany", OneNode];

    /// <summary>The claims that are made, and whether any disk is on one node at a time.</summary>
    public static (ImmutableArray<ResolvedClaim> Claims, bool IsBoundToOneNode) Resolve(
        string workload, ImmutableArray<Disk> disks, List<string> taken, PodVolumes volumes, Mistakes mistakes)
    {
        var claims = ImmutableArray.CreateBuilder<ResolvedClaim>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < disks.Length; index++)
        {
            var (disk, field) = (disks[index], $"disks[{index}]");
            var name = NameRules.Resolve($"{field}.name", disk.Name, LongestName, mistakes);
            if (!names.Add(name))
            {
                mistakes.Add($"{field}.name", name, "another name, since an earlier disk has this one");
            }

            var mode = disk.AccessMode ?? OneNode;
            if (!AccessModes.Contains(mode))
            {
                mistakes.Add($"{field}.accessMode", mode, string.Join(", ", AccessModes.Select(known => $"'{known}'")));
            }

            var source = ResolveSource(field, workload, name, mode, disk, claims, mistakes);
            if (MountPaths.Writable($"{field}.path", disk.Path, taken, mistakes) is { } path)
            {
                volumes.Volumes.Add(new() { Name = $"disk-{name}", Kind = VolumeKind.Claim, Source = source, IsReadOnly = mode == ReadOnly });
                volumes.Mounts.Add(new() { Volume = $"disk-{name}", Path = path, IsReadOnly = mode == ReadOnly });
            }
        }

        return (claims.ToImmutable(), disks.Any(disk => (disk.AccessMode ?? OneNode) == OneNode));
    }

    private static string ResolveSource(
        string field, string workload, string name, string mode, Disk disk, ImmutableArray<ResolvedClaim>.Builder claims, Mistakes mistakes)
    {
        if (disk.Claim is { } claim)
        {
            if (disk.Size is not null || disk.StorageClass is not null)
            {
                mistakes.Add($"{field}.claim", claim, "either a claim that is there already, or the size and class of one that is made");
            }

            return NameRules.Resolve($"{field}.claim", claim, NameRules.LongestLabel, mistakes);
        }

        if (ResourceRules.Memory($"{field}.size", disk.Size, mistakes) is { } size)
        {
            claims.Add(new()
            {
                Name = $"{workload}-{name}",
                Size = size,
                StorageClass = disk.StorageClass is null
                    ? null
                    : NameRules.Resolve($"{field}.storageClass", disk.StorageClass, NameRules.LongestLabel, mistakes),
                AccessMode = mode,
            });
        }

        return $"{workload}-{name}";
    }
}

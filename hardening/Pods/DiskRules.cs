using System.Collections.Immutable;
using Lucid.Hardening.Names;
using Lucid.Hardening.Quantities;
using Lucid.Hardening.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Pods;

internal static class DiskRules
{
    private const string OneNode = "ReadWriteOnce";
    private const string ReadOnly = "ReadOnlyMany";
    private const int LongestName = 40;

    private static readonly ImmutableArray<string> AccessModes = [ReadOnly, "ReadWriteMany", OneNode];

    public static ResolvedDisks Resolve(
        PodDeclaration declaration, string workload, List<string> taken, PodVolumes volumes, Mistakes mistakes)
    {
        var claims = ImmutableArray.CreateBuilder<ResolvedClaim>();
        var templates = ImmutableArray.CreateBuilder<ResolvedClaim>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var isBound = false;
        for (var index = 0; index < declaration.Disks.Length; index++)
        {
            var (disk, field) = (declaration.Disks[index], $"disks[{index}]");
            var name = NameRules.Resolve($"{field}.name", disk.Name, LongestName, mistakes);
            if (!names.Add(name))
            {
                mistakes.Add($"{field}.name", name, "another name, since an earlier disk has this one");
            }

            var mode = Mode(field, disk, mistakes);
            var size = disk.Claim is null ? ResourceRules.Memory($"{field}.size", disk.Size, mistakes) : null;
            var path = MountPaths.Writable($"{field}.path", disk.Path, taken, mistakes);
            var volume = new ResolvedVolume { Name = $"disk-{name}", Kind = VolumeKind.Claim, IsReadOnly = mode == ReadOnly };
            if (disk.Claim is { } claim)
            {
                volumes.Volumes.Add(volume with { Source = Existing(field, claim, disk, mistakes) });
            }
            else if (disk.Ephemeral)
            {
                var made = Claim(field, volume.Name, mode, size, disk, mistakes);
                volumes.Volumes.Add(volume with { Kind = VolumeKind.Ephemeral, Claim = made, IsReadOnly = false });
            }
            else if (!declaration.HasDisksOfEachPod)
            {
                claims.Add(Claim(field, $"{workload}-{name}", mode, size, disk, mistakes));
                volumes.Volumes.Add(volume with { Source = $"{workload}-{name}" });
            }
            else
            {
                templates.Add(Claim(field, volume.Name, mode, size, disk, mistakes));
            }

            isBound |= mode == OneNode && !disk.Ephemeral && (disk.Claim is not null || !declaration.HasDisksOfEachPod);
            if (path is not null)
            {
                volumes.Mounts.Add(new() { Volume = volume.Name, Path = path, IsReadOnly = volume.IsReadOnly });
            }
        }

        return new() { Claims = claims.ToImmutable(), ClaimTemplates = templates.ToImmutable(), AreBoundToOneNode = isBound };
    }

    private static string Mode(string field, Disk disk, Mistakes mistakes)
    {
        var mode = disk.AccessMode ?? OneNode;
        if (!AccessModes.Contains(mode))
        {
            mistakes.Add($"{field}.accessMode", mode, string.Join(", ", AccessModes.Select(known => $"'{known}'")));
        }
        else if (mode == ReadOnly && disk.Claim is null)
        {
            mistakes.Add($"{field}.accessMode", mode, "a mode in which it can be written to, since a disk that is made is empty");
        }

        return mode;
    }

    private static string Existing(string field, string claim, Disk disk, Mistakes mistakes)
    {
        if (disk.Size is not null || disk.StorageClass is not null || disk.Ephemeral)
        {
            mistakes.Add($"{field}.claim", claim, "either a claim that is there already, or the size and class of one that is made");
        }

        return NameRules.Resolve($"{field}.claim", claim, NameRules.LongestLabel, mistakes);
    }

    private static ResolvedClaim Claim(string field, string name, string mode, Quantity? size, Disk disk, Mistakes mistakes) => new()
    {
        Name = name,
        Size = size ?? default,
        StorageClass = disk.StorageClass is null
            ? null
            : NameRules.Resolve($"{field}.storageClass", disk.StorageClass, NameRules.LongestLabel, mistakes),
        AccessMode = mode,
    };
}

using System.Collections.Immutable;
using Lucid.Components.Clusters;
using Lucid.Components.Metadata;
using Lucid.Components.Planes;
using Lucid.Components.Profiles;
using Lucid.Components.Services;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Services;
using Pulumi;

namespace Lucid.Components.Pods;

/// <summary>From what Pulumi can publish to other languages to what the rules are written for.</summary>
internal static class PodDeclarationMapper
{
    /// <summary>A declaration with everything that services and jobs have in common, but for what it requires.</summary>
    public static T Complete<T>(T declaration, IPodArgs args)
        where T : PodDeclaration => (T)((PodDeclaration)declaration with
    {
        Arguments = [.. args.Arguments ?? []],
        Environment = Map(args.Environment),
        Resources = Map(args.Resources),
        WritablePaths = [.. (args.WritablePaths ?? []).Select(path => new WritablePath { Path = path.Path, Size = path.Size })],
        ConfigFiles = [.. (args.ConfigFiles ?? []).Select(file => new ConfigFile { Path = file.Path, Content = file.Content })],
        SecretFiles = [.. (args.SecretFiles ?? []).Select(files => new SecretFiles { Secret = files.Secret, Path = files.Path })],
        Volumes = [.. (args.Volumes ?? []).Select(MountedVolumeMapper.Map)],
        Disks = [.. (args.Disks ?? []).Select(Map)],
        InitContainers = [.. (args.InitContainers ?? []).Select(Map)],
        Sidecars = [.. (args.Sidecars ?? []).Select(Map)],
        Executables = [.. args.Executables ?? []],
        SystemCalls = [.. SecurityProfilesMapper.Map(args.SystemCalls)],
        Placement = Map(args.Placement),
    });

    public static PlaneReference Map(PlaneReferenceArgs plane) => new()
    {
        Name = plane.Name,
        AllowImageTags = plane.AllowImageTags ?? false,
        Cluster = ClusterMapper.Map(plane.Cluster),
    };

    public static ResourceSizes Map(ResourceSizesArgs? sizes) => new()
    {
        CpuRequest = sizes?.CpuRequest,
        CpuLimit = sizes?.CpuLimit,
        MemoryRequest = sizes?.MemoryRequest,
        MemoryLimit = sizes?.MemoryLimit,
        EphemeralStorageRequest = sizes?.EphemeralStorageRequest,
        EphemeralStorageLimit = sizes?.EphemeralStorageLimit,
    };

    private static ImmutableArray<EnvironmentVariable> Map(List<EnvironmentVariableArgs>? environment) => [.. (environment ?? []).Select(Map)];

    private static EnvironmentVariable Map(EnvironmentVariableArgs variable) => new()
    {
        Name = variable.Name,
        Value = variable.Value,
        Field = variable.Field,
        From = (variable.ConfigMap, variable.Secret) switch
        {
            (null, null) => null,
            (null, { } secret) => new() { IsSecret = true, Name = secret.Name, Key = secret.Key },
            ({ } map, null) => new() { IsSecret = false, Name = map.Name, Key = map.Key },
            _ => throw new RunException($"environment variable '{variable.Name}': write configMap or secret, not both."),
        },
    };

    private static Disk Map(DiskArgs disk) => new()
    {
        Name = disk.Name,
        Path = disk.Path,
        Size = disk.Size,
        Claim = disk.Claim,
        Ephemeral = disk.Ephemeral ?? false,
        StorageClass = disk.StorageClass,
        AccessMode = disk.AccessMode,
    };

    private static HelperContainer Map(HelperContainerArgs container) => new()
    {
        Name = container.Name,
        Image = Immediate.Value(container.Image),
        Arguments = [.. container.Arguments ?? []],
        Environment = Map(container.Environment),
        Resources = Map(container.Resources),
        SharedPaths = [.. container.SharedPaths ?? []],
    };

    private static Placement Map(PlacementArgs? placement) => new()
    {
        Architecture = placement?.Architecture,
        NodeLabels = (placement?.NodeLabels ?? []).ToImmutableSortedDictionary(StringComparer.Ordinal),
        Tolerations =
        [
            .. (placement?.Tolerations ?? [])
                .Select(toleration => new Toleration { Key = toleration.Key, Value = toleration.Value, Effect = toleration.Effect }),
        ],
        PriorityClass = placement?.PriorityClass,
    };
}

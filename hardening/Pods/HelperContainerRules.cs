using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Images;
using Lucid.Hardening.Names;
using Lucid.Hardening.Quantities;
using Lucid.Hardening.Runtimes;
using Lucid.Hardening.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Pods;

internal static class HelperContainerRules
{
    private static readonly Runtime Unknown = new() { Name = "" };

    /// <summary>The containers that run before, then those that run beside: a sidecar has to be there when the workload starts.</summary>
    public static ImmutableArray<ResolvedContainer> Resolve(
        PodDeclaration declaration,
        string workload,
        ResolvedCluster cluster,
        ImmutableArray<ResolvedMount> mounts,
        PodVolumes volumes,
        Mistakes mistakes)
    {
        if (!declaration.Sidecars.IsEmpty && cluster.KubernetesVersion < KubernetesVersion.FirstWithSidecars)
        {
            mistakes.Add(
                "sidecars", declaration.Sidecars.Length,
                $"none, since Kubernetes {cluster.KubernetesVersion} knows no sidecars ({KubernetesVersion.FirstWithSidecars} does)");
        }

        var names = new HashSet<string>(StringComparer.Ordinal) { workload };
        return
        [
            .. ResolveAll("sidecars", declaration.Sidecars, isSidecar: true),
            .. ResolveAll("initContainers", declaration.InitContainers, isSidecar: false),
        ];

        IEnumerable<ResolvedContainer> ResolveAll(string field, ImmutableArray<HelperContainer> helpers, bool isSidecar) =>
            helpers.Select((helper, index) =>
                Resolve($"{field}[{index}]", helper, isSidecar, declaration.Plane.AllowImageTags, cluster.KubernetesVersion, names, mounts, volumes, mistakes));
    }

    private static ResolvedContainer Resolve(
        string field,
        HelperContainer helper,
        bool isSidecar,
        bool allowTags,
        KubernetesVersion version,
        HashSet<string> names,
        ImmutableArray<ResolvedMount> mounts,
        PodVolumes volumes,
        Mistakes mistakes)
    {
        var name = NameRules.Resolve($"{field}.name", helper.Name, HardenedDefaults.LongestHelperName, mistakes);
        if (!names.Add(name))
        {
            mistakes.Add($"{field}.name", name, "another name, since an earlier container of the pod has this one");
        }

        // A /tmp of its own: two programs that use one place for their temporary files can trick each other.
        var scratch = $"tmp-{name}";
        volumes.Volumes.Add(new() { Name = scratch, Kind = VolumeKind.Scratch, Size = Quantity.Parse(HardenedDefaults.HelperTemporarySize) });
        return new ResolvedContainer
        {
            Name = name,
            Image = helper.Image is null ? null : ResolveImage(field, helper.Image, allowTags, mistakes),
            Arguments = helper.Arguments,
            Environment = EnvironmentRules.Resolve($"{field}.environment", helper.Environment, Unknown, version, mistakes),
            Resources = ResolveResources(field, helper.Resources, mistakes),
            Mounts = [new() { Volume = scratch, Path = HardenedDefaults.TemporaryPath }, .. Shared(field, helper, mounts, mistakes)],
            IsSidecar = isSidecar,
        };
    }

    private static ImageReference? ResolveImage(string field, string image, bool allowTags, Mistakes mistakes)
    {
        var own = new Mistakes();
        var resolved = ImageRules.Resolve(image, allowTags, own);
        mistakes.AddAll(own.All.Select(mistake => mistake with { Field = $"{field}.{mistake.Field}" }));
        return resolved;
    }

    private static ResolvedResources ResolveResources(string field, ResourceSizes sizes, Mistakes mistakes)
    {
        var own = new Mistakes();
        var resolved = ResourceRules.Resolve(
            sizes with
            {
                CpuRequest = sizes.CpuRequest ?? HardenedDefaults.HelperCpuRequest,
                CpuLimit = sizes.CpuLimit ?? HardenedDefaults.HelperCpuLimit,
                MemoryRequest = sizes.MemoryRequest ?? HardenedDefaults.HelperMemoryRequest,
                MemoryLimit = sizes.MemoryLimit ?? HardenedDefaults.HelperMemoryLimit,
            },
            own);
        mistakes.AddAll(own.All.Select(mistake => mistake with { Field = $"{field}.{mistake.Field}" }));
        return resolved;
    }

    private static IEnumerable<ResolvedMount> Shared(
        string field, HelperContainer helper, ImmutableArray<ResolvedMount> mounts, Mistakes mistakes)
    {
        var shared = new List<ResolvedMount>();
        for (var index = 0; index < helper.SharedPaths.Length; index++)
        {
            var path = helper.SharedPaths[index];
            if (path != HardenedDefaults.TemporaryPath && mounts.FirstOrDefault(mount => mount.Path == path) is { } mount && !shared.Contains(mount))
            {
                shared.Add(mount);
            }
            else
            {
                var known = mounts.Select(mount => mount.Path).Where(known => known != HardenedDefaults.TemporaryPath);
                mistakes.Add($"{field}.sharedPaths[{index}]", path, $"a path of the workload, once: {string.Join(", ", known.Select(known => $"'{known}'"))}");
            }
        }

        return shared;
    }
}

using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Images;
using Lucid.Hardening.Labels;
using Lucid.Hardening.Names;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Pods;

/// <summary>All that services and jobs have in common is resolved here, and nowhere else.</summary>
internal static class PodResolver
{
    public static ResolvedPod Resolve(PodDeclaration declaration, ResolvedCluster cluster, Mistakes mistakes)
    {
        var name = NameRules.Resolve("name", declaration.Name, NameRules.LongestLabel, mistakes);
        var plane = NameRules.Resolve("plane.name", PlaneNames.Canonical(declaration.Plane.Name), NameRules.LongestLabel, mistakes);
        var image = declaration.Image is null ? null : ImageRules.Resolve(declaration.Image, declaration.Plane.AllowImageTags, mistakes);
        var runtime = RuntimeRules.Resolve(declaration.Runtime, mistakes);
        var environment = EnvironmentRules.Resolve(declaration.Environment, runtime, cluster.KubernetesVersion, mistakes);
        var resources = ResourceRules.Resolve(declaration.Resources, mistakes);
        var scratch = WritablePathRules.Resolve(declaration.WritablePaths, resources.MemoryLimit, mistakes);

        var volumes = new PodVolumes();
        foreach (var path in scratch)
        {
            volumes.Volumes.Add(new() { Name = path.VolumeName, Kind = VolumeKind.Scratch, Size = path.Size });
            volumes.Mounts.Add(new() { Volume = path.VolumeName, Path = path.Path });
        }

        List<string> taken = [.. scratch.Select(path => path.Path)];
        var files = PodFileRules.Resolve(name, declaration.ConfigFiles, taken, volumes, mistakes);
        PodFileRules.Resolve(declaration.SecretFiles, taken, volumes, mistakes);
        MountedVolumeRules.Resolve(declaration.Volumes, taken, volumes, mistakes);
        var disks = DiskRules.Resolve(declaration, name, taken, volumes, mistakes);
        var mounts = volumes.Mounts.ToImmutableArray();
        var helpers = HelperContainerRules.Resolve(declaration, name, cluster, mounts, volumes, mistakes);

        return new ResolvedPod
        {
            Name = name,
            Plane = plane,
            Labels = LabelSets.ForService(name, plane),
            SelectorLabels = LabelSets.Selector(name),
            Hardening = PodHardening.Standard,
            ImagePullPolicy = declaration.Plane.AllowImageTags ? "Always" : "IfNotPresent",
            Main = new ResolvedContainer
            {
                Name = name,
                Image = image,
                Arguments = declaration.Arguments,
                Environment = environment,
                Resources = resources,
                Mounts = mounts,
            },
            InitContainers = helpers,
            Volumes = [.. volumes.Volumes],
            ConfigMap = files,
            Claims = disks.Claims,
            ClaimTemplates = disks.ClaimTemplates,
            IsBoundToOneNode = disks.AreBoundToOneNode,
            Profiles = PodProfileRules.Resolve(declaration, name, runtime.Name, cluster, volumes, mistakes),
            Placement = PlacementRules.Resolve(declaration.Placement, mistakes),
            HasOwnUsers = cluster.UserNamespaces,
        };
    }
}

using System.Collections.Immutable;
using Lucid.Components.Metadata;
using Lucid.Components.Profiles;
using Lucid.Hardening.Images;
using Lucid.Hardening.Pods;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Pods;

/// <summary>The objects that a pod needs to be there: its account, its files, its disks.</summary>
internal static class PodObjects
{
    public static PodInputs Create(
        ComponentResource owner, IPodArgs args, ResolvedPod pod, Output<string> image, ComponentResourceOptions? options)
    {
        var child = new CustomResourceOptions { Parent = owner };
        var allowTags = args.Plane.AllowImageTags ?? false;
        var helpers = (args.Sidecars ?? []).Concat(args.InitContainers ?? []);
        return new PodInputs
        {
            Account = NamedOutput.Of(pod.Name, new ServiceAccount(pod.Name, Account(pod, args), child)),
            Image = image,
            HelperImages = [.. helpers.Select(helper => (Input<string>)Deployable(pod.Name, helper.Image, allowTags))],
            ConfigMap = pod.ConfigMap is { } map
                ? (Input<string>)NamedOutput.Of(map.Name, new ConfigMap($"{pod.Name}-files", Files(pod, map, args), child))
                : null,
            
            // What a workload waits for is nothing that its account and files have to wait for.
            Before = (options?.DependsOn ?? []).Concat(Profiles(pod, owner)),
            Claims = pod.Claims.ToImmutableDictionary(
                claim => claim.Name,
                claim => (Input<string>)NamedOutput.Of(claim.Name, new PersistentVolumeClaim(claim.Name, Claim(pod, claim, args), Kept(owner)))),
        };
    }

    /// <summary>An image that is known only in a deployment is checked when it arrives.</summary>
    public static Output<string> Deployable(string workload, Input<string> image, bool allowTags) => image.Apply(
        text => Refusal.Of(() => ImageReference.ParseDeployable(workload, text, allowTags)).ToString());

    /// <summary>A pod whose profile is not there yet does not start.</summary>
    private static ImmutableArray<Resource> Profiles(ResolvedPod pod, ComponentResource owner) =>
        pod.Profiles is { } profiles ? new SecurityProfiles(profiles, pod.Labels, new() { Parent = owner }).Objects : [];

    // What is on a disk is gone with its claim.
    private static CustomResourceOptions Kept(ComponentResource owner) => new() { Parent = owner, Protect = true };

    /// <summary>Each has an account of its own: what the namespace's default account is granted would otherwise hold for all of them.</summary>
    private static ServiceAccountArgs Account(ResolvedPod pod, IPodArgs args) => new()
    {
        Metadata = MetadataMapper.Map(pod.Name, args.Plane.Namespace, pod.Labels),
        AutomountServiceAccountToken = pod.Hardening.MountServiceAccountToken,
    };

    private static ConfigMapArgs Files(ResolvedPod pod, ResolvedConfigMap map, IPodArgs args) => new()
    {
        Metadata = MetadataMapper.Map(map.Name, args.Plane.Namespace, pod.Labels),
        Data = map.Data.ToDictionary(),
        Immutable = true,
    };

    private static PersistentVolumeClaimArgs Claim(ResolvedPod pod, ResolvedClaim claim, IPodArgs args) => new()
    {
        Metadata = MetadataMapper.Map(claim.Name, args.Plane.Namespace, pod.Labels),
        Spec = ClaimMapper.Map(claim),
    };
}

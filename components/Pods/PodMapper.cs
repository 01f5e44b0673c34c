using Lucid.Hardening.Pods;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Lucid.Components.Pods;

/// <summary>What is off is written down as off, so that a reader of the manifest, and a mutating webhook, finds no gap to fill.</summary>
internal static class PodMapper
{
    public static PodTemplateSpecArgs Map(
        ResolvedPod pod, PodInputs inputs, int terminationGraceSeconds, bool isSpread, string? restartPolicy = null)
    {
        var spec = new PodSpecArgs
        {
            ServiceAccountName = inputs.Account,
            AutomountServiceAccountToken = pod.Hardening.MountServiceAccountToken,
            EnableServiceLinks = pod.Hardening.ServiceLinks,
            HostNetwork = pod.Hardening.HostNetwork,
            HostPID = pod.Hardening.HostProcesses,
            HostIPC = pod.Hardening.HostInterProcessCommunication,
            ShareProcessNamespace = pod.Hardening.SharedProcesses,
            SecurityContext = Map(pod.Hardening),
            TerminationGracePeriodSeconds = terminationGraceSeconds,
            Containers = new[] { ContainerMapper.Map(pod.Main, pod, inputs.Image) },
            Volumes = pod.Volumes.Select(volume => VolumeMapper.Map(volume, inputs)).ToArray(),
        };
        if (!pod.InitContainers.IsEmpty)
        {
            spec.InitContainers = pod.InitContainers.Select((container, index) => ContainerMapper.Map(container, pod, inputs.HelperImages[index])).ToArray();
        }

        if (pod.HasOwnUsers)
        {
            spec.HostUsers = false;
        }

        if (restartPolicy is not null)
        {
            spec.RestartPolicy = restartPolicy;
        }

        if (isSpread)
        {
            spec.TopologySpreadConstraints = SpreadMapper.Map(pod);
        }

        PlacementMapper.Apply(pod.Placement, spec);
        var metadata = new ObjectMetaArgs { Labels = pod.Labels.ToDictionary() };
        if (pod.Profiles is { Pod.Annotations.IsEmpty: false } profiles)
        {
            metadata.Annotations = profiles.Pod.Annotations.ToDictionary();
        }

        return new PodTemplateSpecArgs { Metadata = metadata, Spec = spec };
    }

    private static PodSecurityContextArgs Map(PodHardening hardening) => new()
    {
        RunAsNonRoot = hardening.RunAsNonRoot,
        RunAsUser = hardening.UserId,
        RunAsGroup = hardening.GroupId,
        FsGroup = hardening.FileSystemGroupId,
        FsGroupChangePolicy = hardening.FileSystemGroupChangePolicy,
        SeccompProfile = new SeccompProfileArgs { Type = hardening.SeccompProfile },
    };
}

using Lucid.Hardening.Pods;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Lucid.Components.Pods;

/// <summary>What is off is written down as off, so that a reader of the manifest, and a mutating webhook, finds no gap to fill.</summary>
internal static class PodMapper
{
    /// <param name="pod">The pod.</param>
    /// <param name="inputs">What it takes from other resources.</param>
    /// <param name="terminationGraceSeconds">Seconds that it has from being told to stop.</param>
    /// <param name="versionLabel">The label that tells the versions of pods that are spread apart; null where they are not spread.</param>
    /// <param name="restartPolicy">When its containers are started again; null for always.</param>
    public static PodTemplateSpecArgs Map(
        ResolvedPod pod, PodInputs inputs, int terminationGraceSeconds, string? versionLabel, string? restartPolicy = null)
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
            spec.InitContainers = pod.InitContainers
                .Select((container, index) => ContainerMapper.Map(container, pod, inputs.HelperImages[index])).ToArray();
        }

        if (pod.HasOwnUsers)
        {
            spec.HostUsers = false;
        }

        if (restartPolicy is not null)
        {
            spec.RestartPolicy = restartPolicy;
        }

        if (versionLabel is not null)
        {
            spec.TopologySpreadConstraints = SpreadMapper.Map(pod, versionLabel);
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

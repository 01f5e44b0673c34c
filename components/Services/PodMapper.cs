using Lucid.Hardening.Pods;
using Lucid.Hardening.Services;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Lucid.Components.Services;

/// <summary>What is off is written down as off, so that a reader of the manifest, and a mutating webhook, finds no gap to fill.</summary>
internal static class PodMapper
{
    public static PodTemplateSpecArgs Map(ResolvedService service, Input<string> account, Input<string> image) => new()
    {
        Metadata = new ObjectMetaArgs { Labels = service.Labels.ToDictionary() },
        Spec = Spec(service, account, image),
    };

    private static PodSpecArgs Spec(ResolvedService service, Input<string> account, Input<string> image)
    {
        var spec = new PodSpecArgs
        {
            ServiceAccountName = account,
            AutomountServiceAccountToken = service.Hardening.MountServiceAccountToken,
            EnableServiceLinks = service.Hardening.ServiceLinks,
            HostNetwork = service.Hardening.HostNetwork,
            HostPID = service.Hardening.HostProcesses,
            HostIPC = service.Hardening.HostInterProcessCommunication,
            ShareProcessNamespace = service.Hardening.SharedProcesses,
            SecurityContext = Map(service.Hardening),
            TerminationGracePeriodSeconds = service.TerminationGraceSeconds,
            Containers = ContainerMapper.Map(service, image),
            Volumes = service.WritablePaths.Select(Map).ToArray(),
        };
        if (service.HasOwnUsers)
        {
            spec.HostUsers = false;
        }

        if (service.IsSpread)
        {
            spec.TopologySpreadConstraints = SpreadMapper.Map(service);
        }

        return spec;
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

    private static VolumeArgs Map(ResolvedWritablePath path) => new()
    {
        Name = path.VolumeName,
        EmptyDir = new EmptyDirVolumeSourceArgs { Medium = path.Medium, SizeLimit = path.Size.ToString() },
    };
}

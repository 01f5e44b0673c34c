using Lucid.Components.Metadata;
using Lucid.Hardening.Services;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;

namespace Lucid.Components.Services;

internal static class DeploymentMapper
{
    public static DeploymentArgs Map(ResolvedService service, Input<string> @namespace, Input<string> account, Input<string> image) => new()
    {
        Metadata = MetadataMapper.Map(service.Name, @namespace, service.Labels),
        Spec = new DeploymentSpecArgs
        {
            Replicas = service.Replicas is { } replicas ? replicas : null,
            ProgressDeadlineSeconds = service.ProgressDeadlineSeconds,
            RevisionHistoryLimit = service.RevisionHistoryLimit,
            Selector = MetadataMapper.Selector(service.SelectorLabels),
            Strategy = new DeploymentStrategyArgs
            {
                Type = "RollingUpdate",
                RollingUpdate = new RollingUpdateDeploymentArgs { MaxSurge = service.MaxSurge, MaxUnavailable = service.MaxUnavailable },
            },
            Template = PodMapper.Map(service, account, image),
        },
    };
}

using Lucid.Components.Metadata;
using Lucid.Components.Pods;
using Lucid.Hardening.Services;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;

namespace Lucid.Components.Services;

internal static class DeploymentMapper
{
    public static DeploymentArgs Map(ResolvedService service, Input<string> @namespace, PodInputs inputs) => new()
    {
        Metadata = MetadataMapper.Map(service.Name, @namespace, service.Labels),
        Spec = new DeploymentSpecArgs
        {
            Replicas = service.Replicas is { } replicas ? replicas : null,
            ProgressDeadlineSeconds = service.ProgressDeadlineSeconds,
            RevisionHistoryLimit = service.RevisionHistoryLimit,
            Selector = MetadataMapper.Selector(service.SelectorLabels),
            Strategy = Strategy(service),
            Template = PodMapper.Map(service.Pod, inputs, service.TerminationGraceSeconds, service.IsSpread ? service.VersionLabel : null),
        },
    };

    private static DeploymentStrategyArgs Strategy(ResolvedService service) => service.IsRecreated
        ? new() { Type = "Recreate" }
        : new()
        {
            Type = "RollingUpdate",
            RollingUpdate = new RollingUpdateDeploymentArgs { MaxSurge = service.MaxSurge, MaxUnavailable = service.MaxUnavailable },
        };
}

using Lucid.Components.Metadata;
using Lucid.Components.Pods;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Services;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Services;

internal static class StatefulSetMapper
{
    public static StatefulSetArgs Map(ResolvedService service, Input<string> @namespace, Input<string> pods, PodInputs inputs)
    {
        var spec = new StatefulSetSpecArgs
        {
            ServiceName = pods,
            Replicas = service.Replicas is { } replicas ? replicas : null,
            RevisionHistoryLimit = service.RevisionHistoryLimit,
            Selector = MetadataMapper.Selector(service.SelectorLabels),
            PodManagementPolicy = service.PodManagementPolicy,
            UpdateStrategy = new StatefulSetUpdateStrategyArgs { Type = "RollingUpdate" },
            Template = PodMapper.Map(
                service.Pod, inputs, service.TerminationGraceSeconds, service.IsSpread ? service.VersionLabel : null),
        };
        if (!service.Pod.ClaimTemplates.IsEmpty)
        {
            spec.VolumeClaimTemplates = service.Pod.ClaimTemplates.Select(claim => Map(claim, service)).ToArray();
            spec.PersistentVolumeClaimRetentionPolicy = new StatefulSetPersistentVolumeClaimRetentionPolicyArgs
            {
                WhenDeleted = HardenedDefaults.ClaimRetention,
                WhenScaled = HardenedDefaults.ClaimRetention,
            };
        }

        return new() { Metadata = MetadataMapper.Map(service.Name, @namespace, service.Labels), Spec = spec };
    }

    // The labels are those that cannot change: a template cannot, either.
    private static PersistentVolumeClaimArgs Map(ResolvedClaim claim, ResolvedService service) => new()
    {
        Metadata = MetadataMapper.Map(claim.Name, service.SelectorLabels),
        Spec = ClaimMapper.Map(claim),
    };
}

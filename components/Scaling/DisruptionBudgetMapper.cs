using Lucid.Components.Metadata;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Services;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Policy.V1;

namespace Lucid.Components.Scaling;

internal static class DisruptionBudgetMapper
{
    public static PodDisruptionBudgetArgs Map(ResolvedService service, Input<string> @namespace) => new()
    {
        Metadata = MetadataMapper.Map(service.Name, @namespace, service.Labels),
        Spec = new PodDisruptionBudgetSpecArgs
        {
            MaxUnavailable = HardenedDefaults.MaxDisrupted,
            UnhealthyPodEvictionPolicy = HardenedDefaults.UnhealthyPodEvictionPolicy,
            Selector = MetadataMapper.Selector(service.SelectorLabels),
        },
    };
}

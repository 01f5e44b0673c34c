using Lucid.Components.Metadata;
using Lucid.Hardening.Monitoring;
using Lucid.Hardening.Services;
using Pulumi;

namespace Lucid.Components.Monitoring;

internal static class PodMonitorMapper
{
    public static PodMonitorArgs Map(ResolvedService service, ResolvedMonitoring monitoring, Input<string> @namespace) => new()
    {
        Metadata = MetadataMapper.Map(service.Name, @namespace, service.Labels),
        Spec = new PodMonitorSpecArgs
        {
            Selector = MetadataMapper.Selector(service.SelectorLabels),
            PodMetricsEndpoints = new[]
            {
                new PodMetricsEndpointArgs
                {
                    Port = monitoring.Port,
                    Path = monitoring.Path,
                    Interval = FormattableString.Invariant($"{monitoring.IntervalSeconds}s"),
                },
            },
        },
    };
}

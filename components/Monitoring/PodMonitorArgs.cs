using Pulumi;
using Pulumi.Kubernetes.ApiExtensions;

namespace Lucid.Components.Monitoring;

/// <summary>An object of the Prometheus Operator, as far as it is used here.</summary>
internal sealed class PodMonitorArgs() : CustomResourceArgs("monitoring.coreos.com/v1", "PodMonitor")
{
    [Input("spec")]
    public Input<PodMonitorSpecArgs>? Spec { get; set; }
}

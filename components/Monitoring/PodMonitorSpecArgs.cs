using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Lucid.Components.Monitoring;

internal sealed class PodMonitorSpecArgs : ResourceArgs
{
    [Input("selector")]
    public Input<LabelSelectorArgs>? Selector { get; set; }

    [Input("podMetricsEndpoints")]
    public InputList<PodMetricsEndpointArgs>? PodMetricsEndpoints { get; set; }
}

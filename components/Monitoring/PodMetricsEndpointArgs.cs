using Pulumi;

namespace Lucid.Components.Monitoring;

internal sealed class PodMetricsEndpointArgs : ResourceArgs
{
    [Input("port")]
    public Input<string>? Port { get; set; }

    [Input("path")]
    public Input<string>? Path { get; set; }

    [Input("interval")]
    public Input<string>? Interval { get; set; }
}

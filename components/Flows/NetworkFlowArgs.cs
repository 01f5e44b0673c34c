using Pulumi;

namespace Lucid.Components.Flows;

/// <summary>What a <see cref="NetworkFlow"/> is: who connects to whom, by which ports.</summary>
public sealed class NetworkFlowArgs : ResourceArgs
{
    /// <summary>Who connects.</summary>
    [Input("from", required: true)]
    public required FlowEndpointArgs From { get; set; }

    /// <summary>Who is connected to.</summary>
    [Input("to", required: true)]
    public required FlowEndpointArgs To { get; set; }

    /// <summary>Names of the ports that are connected to.</summary>
    /// <value>Default: all that <see cref="To"/> declares.</value>
    [Input("ports")]
    public List<string>? Ports { get; set; }
}

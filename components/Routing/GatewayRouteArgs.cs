using Lucid.Components.Flows;
using Pulumi;

namespace Lucid.Components.Routing;

/// <summary>
/// How a service is reached through a Gateway: an HTTPRoute, and the flow that lets the Gateway's proxy in. TLS is the Gateway's own matter.
/// </summary>
public sealed class GatewayRouteArgs : ResourceArgs
{
    /// <summary>The pods that carry the Gateway's traffic.</summary>
    [Input("proxy", required: true)]
    public required FlowEndpointArgs Proxy { get; set; }

    /// <summary>Name of the Gateway.</summary>
    [Input("gateway", required: true)]
    public required string Gateway { get; set; }

    /// <summary>Namespace of the Gateway.</summary>
    [Input("gatewayNamespace", required: true)]
    public required string GatewayNamespace { get; set; }

    /// <summary>Name of the Gateway's listener; an HTTPS one.</summary>
    /// <value>Default: every listener that admits the route.</value>
    [Input("listener")]
    public string? Listener { get; set; }

    /// <summary>The host names, such as <c>shop.example.com</c>; at least one.</summary>
    [Input("hosts", required: true)]
    public required List<string> Hosts { get; set; }

    /// <summary>What the paths begin with.</summary>
    /// <value>Default: <c>/</c>, all of them.</value>
    [Input("path")]
    public string? Path { get; set; }

    /// <summary>Name of the service's port.</summary>
    /// <value>Default: its first.</value>
    [Input("port")]
    public string? Port { get; set; }
}

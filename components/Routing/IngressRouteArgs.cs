using Lucid.Components.Flows;
using Pulumi;

namespace Lucid.Components.Routing;

/// <summary>
/// How a service is reached through an ingress controller: an Ingress, always over TLS, and the flow that lets the controller in.
/// </summary>
public sealed class IngressRouteArgs : ResourceArgs
{
    /// <summary>The ingress controller.</summary>
    [Input("controller", required: true)]
    public required FlowEndpointArgs Controller { get; set; }

    /// <summary>The host names, such as <c>shop.example.com</c>; at least one.</summary>
    [Input("hosts", required: true)]
    public required List<string> Hosts { get; set; }

    /// <summary>Name of the IngressClass.</summary>
    /// <value>Default: the cluster's own.</value>
    [Input("className")]
    public string? ClassName { get; set; }

    /// <summary>What the paths begin with.</summary>
    /// <value>Default: <c>/</c>, all of them.</value>
    [Input("path")]
    public string? Path { get; set; }

    /// <summary>Name of the service's port.</summary>
    /// <value>Default: its first.</value>
    [Input("port")]
    public string? Port { get; set; }

    /// <summary>Name of the Secret with the certificate, in the plane's namespace.</summary>
    /// <value>Default: the service's name and <c>-tls</c>.</value>
    [Input("tlsSecret")]
    public string? TlsSecret { get; set; }
}

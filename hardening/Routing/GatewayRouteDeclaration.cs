using System.Collections.Immutable;

namespace Lucid.Hardening.Routing;

/// <summary>How a service is reached through a Gateway, as its author writes it. TLS is the Gateway's own matter.</summary>
public sealed record GatewayRouteDeclaration
{
    /// <summary>Name of the Gateway.</summary>
    public required string Gateway { get; init; }

    /// <summary>Namespace of the Gateway.</summary>
    public required string GatewayNamespace { get; init; }

    /// <summary>Name of the Gateway's listener; an HTTPS one. Default: every listener that admits the route.</summary>
    public string? Listener { get; init; }

    /// <summary>The host names, such as <c>shop.example.com</c>; at least one.</summary>
    public required ImmutableArray<string> Hosts { get; init; }

    /// <summary>What the paths begin with. Default: <c>/</c>, all of them.</summary>
    public string? Path { get; init; }

    /// <summary>Name of the service's port. Default: its first.</summary>
    public string? Port { get; init; }
}

using System.Collections.Immutable;

namespace Lucid.Hardening.Routing;

/// <summary>How a service is reached through a Gateway.</summary>
public sealed record ResolvedGatewayRoute
{
    /// <summary>Name of the Gateway.</summary>
    public required string Gateway { get; init; }

    /// <summary>Namespace of the Gateway.</summary>
    public required string GatewayNamespace { get; init; }

    /// <summary>Name of the Gateway's listener; null for every one that admits the route.</summary>
    public required string? Listener { get; init; }

    /// <summary>The host names, at least one.</summary>
    public required ImmutableArray<string> Hosts { get; init; }

    /// <summary>What the paths begin with.</summary>
    public required string Path { get; init; }

    /// <summary>Name of the service's port.</summary>
    public required string Port { get; init; }
}

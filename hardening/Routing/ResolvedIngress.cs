using System.Collections.Immutable;

namespace Lucid.Hardening.Routing;

/// <summary>How a service is reached through an ingress controller.</summary>
public sealed record ResolvedIngress
{
    /// <summary>The host names, at least one.</summary>
    public required ImmutableArray<string> Hosts { get; init; }

    /// <summary>Name of the IngressClass; null for the cluster's own.</summary>
    public required string? ClassName { get; init; }

    /// <summary>What the paths begin with.</summary>
    public required string Path { get; init; }

    /// <summary>Name of the service's port.</summary>
    public required string Port { get; init; }

    /// <summary>Name of the Secret with the certificate.</summary>
    public required string TlsSecret { get; init; }
}

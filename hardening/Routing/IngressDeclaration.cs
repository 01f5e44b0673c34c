using System.Collections.Immutable;

namespace Lucid.Hardening.Routing;

/// <summary>How a service is reached through an ingress controller, as its author writes it; always over TLS.</summary>
public sealed record IngressDeclaration
{
    /// <summary>The host names, such as <c>shop.example.com</c>; at least one.</summary>
    public required ImmutableArray<string> Hosts { get; init; }

    /// <summary>Name of the IngressClass. Default: the cluster's own.</summary>
    public string? ClassName { get; init; }

    /// <summary>What the paths begin with. Default: <c>/</c>, all of them.</summary>
    public string? Path { get; init; }

    /// <summary>Name of the service's port. Default: its first.</summary>
    public string? Port { get; init; }

    /// <summary>Name of the Secret with the certificate, in the plane's namespace. Default: the service's name and <c>-tls</c>.</summary>
    public string? TlsSecret { get; init; }
}

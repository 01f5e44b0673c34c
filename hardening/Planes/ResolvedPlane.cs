using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Network;

namespace Lucid.Hardening.Planes;

/// <summary>A network plane with every default filled in and every mistake ruled out.</summary>
public sealed record ResolvedPlane
{
    /// <summary>The plane's canonical name.</summary>
    public required string Name { get; init; }

    /// <summary>The namespace its services live in.</summary>
    public required string Namespace { get; init; }

    /// <summary>Whether its services may name images by tag.</summary>
    public required bool AllowImageTags { get; init; }

    /// <summary>The cluster it is on.</summary>
    public required ResolvedCluster Cluster { get; init; }

    /// <summary>Labels of its objects.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>Labels of its namespace: those of its objects, and the Pod Security labels.</summary>
    public required ImmutableSortedDictionary<string, string> NamespaceLabels { get; init; }

    /// <summary>The level of Pod Security that its namespace enforces; it warns of whatever is not restricted.</summary>
    public required string PodSecurityLevel { get; init; }

    /// <summary>Whether the API server checks the rules on it.</summary>
    public required bool HasGuard { get; init; }

    /// <summary>Its network policies.</summary>
    public required ImmutableArray<ResolvedNetworkPolicy> NetworkPolicies { get; init; }
}

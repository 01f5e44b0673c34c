using System.Collections.Immutable;

namespace Lucid.Hardening.Network;

/// <summary>A network policy of a plane. Policies add up: what none of them allows is denied in the directions that any of them names.</summary>
public sealed record ResolvedNetworkPolicy
{
    /// <summary>The policy's name within its plane.</summary>
    public required string Name { get; init; }

    /// <summary>Labels of the policy itself.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>Labels of the pods it is about; empty means every pod of the plane.</summary>
    public required ImmutableSortedDictionary<string, string> PodLabels { get; init; }

    /// <summary>The directions it closes but for its rules: <c>Ingress</c>, <c>Egress</c>.</summary>
    public required ImmutableArray<string> Directions { get; init; }

    /// <summary>Incoming connections that it allows.</summary>
    public ImmutableArray<NetworkRule> Ingress { get; init; } = [];

    /// <summary>Outgoing connections that it allows.</summary>
    public ImmutableArray<NetworkRule> Egress { get; init; } = [];
}

using System.Collections.Immutable;

namespace Lucid.Hardening.Network;

/// <summary>Connections that are allowed: with any of these peers, on any of these ports.</summary>
public sealed record NetworkRule
{
    /// <summary>Who is on the other side; never empty, since Kubernetes takes an empty list for everybody.</summary>
    public required ImmutableArray<NetworkPeer> Peers { get; init; }

    /// <summary>The ports; never empty, since Kubernetes takes an empty list for every port.</summary>
    public required ImmutableArray<NetworkPort> Ports { get; init; }
}

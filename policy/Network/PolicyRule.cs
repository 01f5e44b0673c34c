namespace Lucid.Policy.Network;

/// <summary>Connections that a policy allows: with any of the peers, on any of the ports.</summary>
public sealed record PolicyRule
{
    /// <summary>The peers; empty means everybody, in and outside the cluster.</summary>
    public ImmutableArray<PolicyPeer> Peers { get; init; } = [];

    /// <summary>The ports; empty means every port of every protocol.</summary>
    public ImmutableArray<PolicyPort> Ports { get; init; } = [];
}

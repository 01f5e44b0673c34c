using System.Collections.Immutable;

namespace Lucid.Hardening.Network.Flows;

/// <summary>A flow with every default filled in and every mistake ruled out.</summary>
public sealed record ResolvedFlow
{
    /// <summary>Who connects.</summary>
    public required ResolvedFlowEndpoint From { get; init; }

    /// <summary>Who is connected to.</summary>
    public required ResolvedFlowEndpoint To { get; init; }

    /// <summary>The ports that are connected to, at least one.</summary>
    public required ImmutableArray<FlowPort> Ports { get; init; }

    /// <summary>Lets the connections out of the namespace of <see cref="From"/>; null where that is not the program's to say.</summary>
    public required ResolvedNetworkPolicy? Egress { get; init; }

    /// <summary>Lets the connections in at <see cref="To"/>; null where that is not the program's to say.</summary>
    public required ResolvedNetworkPolicy? Ingress { get; init; }
}

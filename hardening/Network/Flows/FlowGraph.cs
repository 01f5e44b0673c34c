using System.Collections.Immutable;

namespace Lucid.Hardening.Network.Flows;

/// <summary>Who may connect to whom, as a whole: the same graph for the same flows, in whatever order they were declared.</summary>
public sealed class FlowGraph
{
    /// <summary>The graph of flows.</summary>
    /// <param name="flows">The flows.</param>
    /// <param name="others">Services without flows, which are in the graph too: that nobody reaches them is what a reader wants to see.</param>
    public FlowGraph(IEnumerable<ResolvedFlow> flows, IEnumerable<ResolvedFlowEndpoint> others)
    {
        Flows =
        [
            .. flows.OrderBy(flow => flow.From.ToString(), StringComparer.Ordinal).ThenBy(flow => flow.To.ToString(), StringComparer.Ordinal),
        ];
        Endpoints =
        [
            .. Flows.SelectMany(flow => new[] { flow.From, flow.To }).Concat(others)
                .DistinctBy(endpoint => endpoint.ToString(), StringComparer.Ordinal)
                .OrderBy(endpoint => endpoint.Kind).ThenBy(endpoint => endpoint.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>The flows, by source and target.</summary>
    public ImmutableArray<ResolvedFlow> Flows { get; }

    /// <summary>Services, then workloads of others, then networks, each by name.</summary>
    public ImmutableArray<ResolvedFlowEndpoint> Endpoints { get; }

    /// <summary>The ports by which one end may connect to another; none where it may not.</summary>
    /// <param name="from">Who connects, as <see cref="ResolvedFlowEndpoint.ToString"/> writes it.</param>
    /// <param name="to">Who is connected to.</param>
    public ImmutableArray<FlowPort> Between(string from, string to) =>
    [
        .. Flows.Where(flow => flow.From.ToString() == from && flow.To.ToString() == to).SelectMany(flow => flow.Ports).Distinct()
            .OrderBy(port => port.Number).ThenBy(port => port.Protocol, StringComparer.Ordinal),
    ];
}

using System.Collections.Immutable;
using Lucid.Hardening.Labels;

namespace Lucid.Hardening.Network.Flows;

/// <summary>
/// The two halves of a flow: Kubernetes lets a connection through only where the source is allowed to make it and the target to take it.
/// Each is a policy of its own, so that a preview shows a flow that comes or goes, and nothing else.
/// </summary>
internal static class FlowPolicies
{
    public static ResolvedNetworkPolicy? Egress(ResolvedFlowEndpoint from, ResolvedFlowEndpoint to, ImmutableArray<FlowPort> ports) =>
        from.Plane is null ? null : new ResolvedNetworkPolicy
        {
            Name = $"{from.Name}-to-{to.Name}",
            Labels = Labels(from, from.Plane),
            PodLabels = from.PodLabels,
            Directions = ["Egress"],
            Egress = [Rule(to, ports)],
        };

    public static ResolvedNetworkPolicy? Ingress(ResolvedFlowEndpoint from, ResolvedFlowEndpoint to, ImmutableArray<FlowPort> ports) =>
        to.Plane is null ? null : new ResolvedNetworkPolicy
        {
            Name = $"{to.Name}-from-{from.Name}",
            Labels = Labels(to, to.Plane),
            PodLabels = to.PodLabels,
            Directions = ["Ingress"],
            Ingress = [Rule(from, ports)],
        };

    private static NetworkRule Rule(ResolvedFlowEndpoint peer, ImmutableArray<FlowPort> ports) => new()
    {
        Peers = peer.Kind == FlowEndpointKind.Network
            ? [.. peer.Addresses.Select(NetworkPeer.Outside)]
            : [NetworkPeer.Pods(NamespaceLabels(peer), peer.PodLabels)],
        Ports = [.. ports.Select(port => new NetworkPort { Number = port.Number, Protocol = port.Protocol }).Distinct()],
    };

    private static ImmutableSortedDictionary<string, string> Labels(ResolvedFlowEndpoint owner, string plane) =>
        owner.Kind == FlowEndpointKind.Service ? LabelSets.ForService(owner.Name, plane) : LabelSets.ForPlane(plane);

    // An empty name selects no namespace; whoever learns the real one puts it in.
    private static ImmutableSortedDictionary<string, string> NamespaceLabels(ResolvedFlowEndpoint peer) =>
        LabelSets.One(LabelKeys.NamespaceName, peer.Namespace ?? "");
}

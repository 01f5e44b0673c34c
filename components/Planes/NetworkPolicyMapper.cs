using System.Collections.Immutable;
using Lucid.Components.Metadata;
using Lucid.Hardening.Network;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Lucid.Components.Planes;

internal static class NetworkPolicyMapper
{
    public static NetworkPolicyArgs Map(
        ResolvedNetworkPolicy policy, Input<string> @namespace, ImmutableSortedDictionary<string, string> labels) => new()
        {
            Metadata = MetadataMapper.Map(policy.Name, @namespace, labels),
            Spec = Map(policy),
        };

    private static NetworkPolicySpecArgs Map(ResolvedNetworkPolicy policy)
    {
        var spec = new NetworkPolicySpecArgs
        {
            PodSelector = MetadataMapper.Selector(policy.PodLabels),
            PolicyTypes = policy.Directions,
        };
        if (!policy.Egress.IsEmpty)
        {
            spec.Egress = policy.Egress.Select(Map).ToArray();
        }

        return spec;
    }

    private static NetworkPolicyEgressRuleArgs Map(NetworkRule rule) => new()
    {
        To = rule.Peers.Select(Map).ToArray(),
        Ports = rule.Ports.Select(Map).ToArray(),
    };

    private static NetworkPolicyPeerArgs Map(NetworkPeer peer) => new()
    {
        NamespaceSelector = MetadataMapper.Selector(peer.NamespaceLabels),
        PodSelector = MetadataMapper.Selector(peer.PodLabels),
    };

    private static NetworkPolicyPortArgs Map(NetworkPort port) => new() { Port = port.Number, Protocol = port.Protocol };
}

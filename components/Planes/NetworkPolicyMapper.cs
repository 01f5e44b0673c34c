using Lucid.Components.Metadata;
using Lucid.Hardening.Labels;
using Lucid.Hardening.Network;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Networking.V1;

namespace Lucid.Components.Planes;

/// <summary>A policy for Kubernetes; the namespace on the other side, where it comes from another resource, may not be known yet.</summary>
internal static class NetworkPolicyMapper
{
    public static NetworkPolicyArgs Map(ResolvedNetworkPolicy policy, Input<string> @namespace, Input<string>? peerNamespace = null) => new()
    {
        Metadata = MetadataMapper.Map(policy.Name, @namespace, policy.Labels),
        Spec = Map(policy, peerNamespace),
    };

    private static NetworkPolicySpecArgs Map(ResolvedNetworkPolicy policy, Input<string>? peerNamespace)
    {
        var spec = new NetworkPolicySpecArgs
        {
            PodSelector = MetadataMapper.Selector(policy.PodLabels),
            PolicyTypes = policy.Directions,
        };
        if (!policy.Ingress.IsEmpty)
        {
            spec.Ingress = policy.Ingress.Select(rule => new NetworkPolicyIngressRuleArgs
            {
                From = rule.Peers.Select(peer => Map(peer, peerNamespace)).ToArray(),
                Ports = rule.Ports.Select(Map).ToArray(),
            }).ToArray();
        }

        if (!policy.Egress.IsEmpty)
        {
            spec.Egress = policy.Egress.Select(rule => new NetworkPolicyEgressRuleArgs
            {
                To = rule.Peers.Select(peer => Map(peer, peerNamespace)).ToArray(),
                Ports = rule.Ports.Select(Map).ToArray(),
            }).ToArray();
        }

        return spec;
    }

    private static NetworkPolicyPeerArgs Map(NetworkPeer peer, Input<string>? peerNamespace) => peer.Addresses is { } addresses
        ? new NetworkPolicyPeerArgs { IpBlock = Map(addresses) }
        : new NetworkPolicyPeerArgs
        {
            NamespaceSelector = peerNamespace is null ? MetadataMapper.Selector(peer.NamespaceLabels) : Named(peerNamespace),
            PodSelector = MetadataMapper.Selector(peer.PodLabels),
        };

    private static LabelSelectorArgs Named(Input<string> @namespace) => new() { MatchLabels = { { LabelKeys.NamespaceName, @namespace } } };

    private static IPBlockArgs Map(AddressBlock addresses)
    {
        var block = new IPBlockArgs { Cidr = addresses.Cidr };
        if (!addresses.Except.IsEmpty)
        {
            block.Except = addresses.Except;
        }

        return block;
    }

    private static NetworkPolicyPortArgs Map(NetworkPort port) => new() { Port = port.Number, Protocol = port.Protocol };
}

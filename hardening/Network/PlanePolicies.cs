using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Labels;

namespace Lucid.Hardening.Network;

/// <summary>The policies that every plane has, whatever its services do.</summary>
internal static class PlanePolicies
{
    private static readonly ImmutableSortedDictionary<string, string> EveryPod =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <param name="labels">The labels of the plane's objects.</param>
    /// <param name="cluster">The cluster that the plane is on.</param>
    public static ImmutableArray<ResolvedNetworkPolicy> Of(ImmutableSortedDictionary<string, string> labels, ResolvedCluster cluster) =>
        [DefaultDeny(labels), AllowDns(labels, cluster)];

    public static ResolvedNetworkPolicy DefaultDeny(ImmutableSortedDictionary<string, string> labels) => new()
    {
        Name = "default-deny",
        Labels = labels,
        PodLabels = EveryPod,
        Directions = ["Ingress", "Egress"],
    };

    /// <summary>A default deny that forgets the name service looks like a hanging network.</summary>
    private static ResolvedNetworkPolicy AllowDns(ImmutableSortedDictionary<string, string> labels, ResolvedCluster cluster) => new()
    {
        Name = "allow-dns",
        Labels = labels,
        PodLabels = EveryPod,
        Directions = ["Egress"],
        Egress =
        [
            new NetworkRule
            {
                Peers = [.. NameServers(cluster)],
                Ports =
                [
                    new NetworkPort { Number = HardenedDefaults.DnsPort, Protocol = "UDP" },
                    new NetworkPort { Number = HardenedDefaults.DnsPort, Protocol = "TCP" },
                ],
            },
        ],
    };

    private static IEnumerable<NetworkPeer> NameServers(ResolvedCluster cluster)
    {
        yield return NetworkPeer.Pods(
            LabelSets.One(LabelKeys.NamespaceName, HardenedDefaults.DnsNamespace),
            LabelSets.One(HardenedDefaults.DnsLabel, HardenedDefaults.DnsLabelValue));

        // A cache on the node is no pod that labels could tell: it listens on an address of the node.
        if (cluster.NodeLocalDns is { } cache)
        {
            yield return NetworkPeer.Outside(cache);
        }
    }
}

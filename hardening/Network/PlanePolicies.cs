using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Labels;

namespace Lucid.Hardening.Network;

/// <summary>The policies that every plane has, whatever its services do.</summary>
internal static class PlanePolicies
{
    private static readonly ImmutableSortedDictionary<string, string> EveryPod =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <param name="labels">The labels of the plane's objects.</param>
    public static ImmutableArray<ResolvedNetworkPolicy> Of(ImmutableSortedDictionary<string, string> labels) => [DefaultDeny(labels), AllowDns(labels)];

    private static ResolvedNetworkPolicy DefaultDeny(ImmutableSortedDictionary<string, string> labels) => new()
    {
        Name = "default-deny",
        Labels = labels,
        PodLabels = EveryPod,
        Directions = ["Ingress", "Egress"],
    };

    /// <summary>A default deny that forgets the name service looks like a hanging network.</summary>
    private static ResolvedNetworkPolicy AllowDns(ImmutableSortedDictionary<string, string> labels) => new()
    {
        Name = "allow-dns",
        Labels = labels,
        PodLabels = EveryPod,
        Directions = ["Egress"],
        Egress =
        [
            new NetworkRule
            {
                Peers =
                [
                    NetworkPeer.Pods(
                        LabelSets.One(LabelKeys.NamespaceName, HardenedDefaults.DnsNamespace),
                        LabelSets.One(HardenedDefaults.DnsLabel, HardenedDefaults.DnsLabelValue)),
                ],
                Ports =
                [
                    new NetworkPort { Number = HardenedDefaults.DnsPort, Protocol = "UDP" },
                    new NetworkPort { Number = HardenedDefaults.DnsPort, Protocol = "TCP" },
                ],
            },
        ],
    };
}

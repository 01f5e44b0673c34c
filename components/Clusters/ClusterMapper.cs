using Lucid.Hardening.Clusters;

namespace Lucid.Components.Clusters;

internal static class ClusterMapper
{
    public static ClusterDeclaration Map(ClusterArgs? cluster) => new()
    {
        KubernetesVersion = cluster?.KubernetesVersion,
        NetworkPlugin = cluster?.NetworkPlugin,
        EnforcesNetworkPolicies = cluster?.EnforcesNetworkPolicies,
        AppArmor = cluster?.AppArmor ?? false,
        ProfileDelivery = cluster?.ProfileDelivery,
        UserNamespaces = cluster?.UserNamespaces ?? false,
        NodeLocalDns = cluster?.NodeLocalDns,
        ApiServer = [.. cluster?.ApiServer ?? []],
        ApiServerPort = cluster?.ApiServerPort,
    };
}

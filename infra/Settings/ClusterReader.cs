using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Network;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Validation;

namespace Lucid.Infra.Settings;

/// <summary>Reads what the stack's cluster can do.</summary>
internal static class ClusterReader
{
    public static ClusterDeclaration Read(SettingsSection lucid, bool production, DateOnly today)
    {
        var section = lucid.Section("cluster");
        var cluster = new ClusterDeclaration
        {
            KubernetesVersion = section.OptionalText("kubernetesVersion"),
            NetworkPlugin = section.OptionalText("networkPlugin"),
            EnforcesNetworkPolicies = section.OptionalText("enforcesNetworkPolicies") is null
                ? null
                : section.Boolean("enforcesNetworkPolicies", otherwise: false),
            AppArmor = section.Boolean("appArmor", otherwise: false),
            ProfileDelivery = section.OptionalText("profileDelivery"),
            UserNamespaces = section.Boolean("userNamespaces", otherwise: false),
            NodeLocalDns = section.OptionalText("nodeLocalDns"),
            ApiServer = section.Texts("apiServer"),
            ApiServerPort = section.OptionalText("apiServerPort") is null ? null : section.Integer("apiServerPort", 0, 1, NetworkPort.Highest),
        };
        section.RefuseUnknown();
        if (production && cluster.NetworkPlugin is null)
        {
            section.Refuse("networkPlugin", "the name of the cluster's network plugin, such as 'calico' or 'cilium', since lucid:production is true");
        }

        lucid.Refuse(Mistakes(cluster, production, today));
        return cluster;
    }

    /// <summary>What a plane would say of it, told where it is written.</summary>
    private static ImmutableArray<Mistake> Mistakes(ClusterDeclaration cluster, bool production, DateOnly today)
    {
        try
        {
            new PlaneDeclaration { Name = "any", Cluster = cluster, AllowUnenforcedPolicies = !production }.Resolve(today);
            return [];
        }
        catch (DeclarationException exception)
        {
            return exception.Mistakes;
        }
    }
}

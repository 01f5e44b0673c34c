using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Images;
using Lucid.Hardening.Network;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Profiles;
using Lucid.Hardening.Validation;

namespace Lucid.Infra.Settings;

/// <summary>Reads what the stack's cluster can do.</summary>
internal static class ClusterReader
{
    /// <param name="lucid">The project's settings.</param>
    /// <param name="production">Whether the stack is for production.</param>
    /// <param name="today">The day of the run.</param>
    /// <param name="profileInstaller">The image of what brings profiles to the nodes; null where nothing does.</param>
    public static ClusterDeclaration Read(SettingsSection lucid, bool production, DateOnly today, out string? profileInstaller)
    {
        var section = lucid.Section("cluster");
        profileInstaller = section.OptionalText("profileInstaller");
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
        CheckInstaller(section, cluster, profileInstaller, production);
        return cluster;
    }

    private static void CheckInstaller(SettingsSection section, ClusterDeclaration cluster, string? image, bool production)
    {
        const string Key = "profileInstaller";
        var isNeeded = cluster.ProfileDelivery == ProfileDelivery.NodeInstaller.Name;
        if (isNeeded && image is null)
        {
            section.Refuse(Key, "an image with sh, cp, mv, sleep and, for AppArmor, apparmor_parser, since profileDelivery is "
                + $"'{ProfileDelivery.NodeInstaller}'");
        }
        else if (!isNeeded && image is not null)
        {
            section.Refuse(Key, $"nothing, since profileDelivery is not '{ProfileDelivery.NodeInstaller}'");
        }
        else if (image is not null && !(ImageReference.TryParse(image, out var reference) && (reference.Digest is not null || !production)))
        {
            section.Refuse(Key, production ? "an image with its digest, as in 'registry/name@sha256:<64 hexadecimal digits>'" : "an image");
        }
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

using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Waivers;

namespace Lucid.Infra.Settings;

/// <summary>Reads what the API server does with what breaks a rule.</summary>
internal static class AdmissionReader
{
    /// <summary>Nobody asks the API server.</summary>
    public const string Off = "off";

    private const string Key = "admission";
    private const string Warn = "warn";

    public static string Read(SettingsSection lucid, ClusterDeclaration cluster, bool production, ImmutableArray<Waiver> waivers)
    {
        var mode = lucid.Choice(Key, HardenedDefaults.AdmissionMode, [HardenedDefaults.AdmissionMode, Warn, Off]);
        if (mode != Off && IsTooOld(cluster))
        {
            lucid.Refuse(Key, $"{Off}, since the cluster is older than Kubernetes {KubernetesVersion.FirstWithAdmissionPolicies}, "
                + "so that its API server checks no ValidatingAdmissionPolicy");
        }

        if (production)
        {
            lucid.Refuse(WaiverCheck.Of(Relaxations(mode), waivers).Mistakes);
        }

        return mode;
    }

    /// <summary>The planes on which the API server refuses nothing.</summary>
    public static IEnumerable<Relaxation> Relaxations(string mode) =>
        mode is not (Warn or Off) ? [] : LucidPlanes.All.Select(plane => new Relaxation
        {
            Rule = WaivableRules.AdmissionEnforced,
            Plane = plane,
            Field = Key,
            Found = mode,
        });

    private static bool IsTooOld(ClusterDeclaration cluster) =>
        KubernetesVersion.TryParse(cluster.KubernetesVersion ?? HardenedDefaults.KubernetesVersion, out var version)
        && version < KubernetesVersion.FirstWithAdmissionPolicies;
}

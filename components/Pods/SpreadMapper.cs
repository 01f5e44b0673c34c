using Lucid.Components.Metadata;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Pods;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Pods;

/// <summary>The pods of one version are spread: counted together, those of an old one would push the new ones onto one node.</summary>
internal static class SpreadMapper
{
    private static readonly string[] Keys = ["kubernetes.io/hostname", "topology.kubernetes.io/zone"];

    /// <param name="pod">The pod.</param>
    /// <param name="versionLabel">The label by which pods of one version are told from those of another.</param>
    public static TopologySpreadConstraintArgs[] Map(
        ResolvedPod pod, string versionLabel) => Array.ConvertAll(Keys, key => new TopologySpreadConstraintArgs
    {
        TopologyKey = key,
        MaxSkew = HardenedDefaults.SpreadMaxSkew,
        WhenUnsatisfiable = HardenedDefaults.SpreadWhenUnsatisfiable,
        LabelSelector = MetadataMapper.Selector(pod.SelectorLabels),
        MatchLabelKeys = new[] { versionLabel },
    });
}

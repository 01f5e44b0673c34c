using Lucid.Hardening.Clusters;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Pods.Baseline;
using Lucid.Policy.Pods.Restricted;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods;

/// <summary>The Pod Security Standards, as the API server enforces them for a namespace.</summary>
public static class PodSecurity
{
    private static readonly RightTypesRule RightTypes = new();

    private static readonly ImmutableArray<PodRule> Baseline =
    [
        new HostNamespacesRule(), new PrivilegedRule(), new CapabilitiesRule(), new HostPathVolumesRule(), new HostPortsRule(),
        new AppArmorRule(), new SeLinuxRule(), new ProcMountRule(), new SeccompRule(), new SysctlsRule(), new WindowsHostProcessRule(),
        new ProbeHostsRule(),
    ];

    private static readonly ImmutableArray<PodRule> Restricted =
    [
        new VolumeTypesRule(), new PrivilegeEscalationRule(), new SeccompSetRule(), new DropCapabilitiesRule(), new RunAsNonRootRule(),
        new RunAsUserRule(), new ProcMountAlwaysRule(),
    ];

    /// <summary>The rules of all levels.</summary>
    public static ImmutableArray<PodRule> AllRules { get; } = [.. Baseline, .. Restricted];

    /// <summary>What keeps a pod out of a namespace that enforces a level.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="level">The level.</param>
    /// <param name="version">
    /// The version of the standards, by default the newest; one that is not known yet is judged by the newest known.
    /// </param>
    /// <returns>
    /// The findings, by place; empty where the pod is let in. A value of a wrong type is one too, since no API server takes it and nobody can
    /// tell what it is meant to be.
    /// </returns>
    public static ImmutableArray<Finding> Check(Pod pod, PodSecurityLevel level, KubernetesVersion? version = null)
    {
        ArgumentNullException.ThrowIfNull(pod);
        var its = version ?? KubernetesVersion.Newest;
        return level == PodSecurityLevel.Privileged
            ? []
            : [.. Rules(level, its).SelectMany(rule => rule.Check(pod, its)).Concat(RightTypes.Check(pod)).Order()];
    }

    /// <summary>
    /// The rules of a level. Where a rule of restricted includes one of baseline, it stands in its place, as in the API server: a pod for
    /// Windows, say, is let off both.
    /// </summary>
    /// <param name="level">The level.</param>
    /// <param name="version">The version of the standards.</param>
    /// <returns>The rules, by id.</returns>
    public static ImmutableArray<PodRule> Rules(PodSecurityLevel level, KubernetesVersion version)
    {
        if (level == PodSecurityLevel.Baseline)
        {
            return Baseline;
        }

        // Before it speaks at all, a rule replaces nothing.
        var replaced = Restricted.Where(rule => version >= rule.Since)
            .SelectMany(rule => rule.Description.Includes).ToHashSet(StringComparer.Ordinal);
        return level == PodSecurityLevel.Privileged
            ? []
            : [.. Baseline.Where(rule => !replaced.Contains(rule.Description.Id)), .. Restricted];
    }
}

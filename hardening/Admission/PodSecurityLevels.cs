using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Rules;
using Lucid.Hardening.Waivers;

namespace Lucid.Hardening.Admission;

/// <summary>
/// Pod Security, which a namespace's labels turn on, knows levels and no exceptions: where a rule of a level is waived, the namespace can
/// enforce only a lower one, and the guard checks the rest.
/// </summary>
public static class PodSecurityLevels
{
    /// <summary>The highest level that a plane's namespace can enforce.</summary>
    /// <param name="plane">The plane's canonical name.</param>
    /// <param name="waivers">What is waived, there and elsewhere.</param>
    /// <returns><c>restricted</c>, <c>baseline</c> or <c>privileged</c>.</returns>
    public static string Enforceable(string plane, ImmutableArray<Waiver> waivers)
    {
        var waived = waivers.Where(waiver => waiver.Plane == plane).Select(waiver => waiver.Rule).ToHashSet(StringComparer.Ordinal);
        return BaselineRules.All.Any(rule => waived.Contains(rule.Id)) ? "privileged"
            : RestrictedRules.All.Any(rule => waived.Contains(rule.Id)) ? "baseline"
            : HardenedDefaults.PodSecurityLevel;
    }
}

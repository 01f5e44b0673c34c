using Lucid.Hardening.Defaults;
using Lucid.Hardening.Rules;

namespace Lucid.Hardening.Admission;

/// <summary>
/// Pod Security, which a namespace's labels turn on, knows levels and no exceptions: where a rule of a level is waived, the namespace can
/// enforce only a lower one, and the guard checks the rest.
/// </summary>
internal static class PodSecurityLevels
{
    /// <summary>The highest level that a plane's namespace can enforce.</summary>
    /// <param name="guard">What guards the plane. A guard that only warns takes over nothing.</param>
    /// <returns><c>restricted</c>, <c>baseline</c> or <c>privileged</c>.</returns>
    public static string Enforceable(ResolvedAdmissionGuard? guard)
    {
        if (guard is null || !guard.Refuses)
        {
            return HardenedDefaults.PodSecurityLevel;
        }

        var waived = guard.Waivers.Select(waiver => waiver.Rule).ToHashSet(StringComparer.Ordinal);
        return BaselineRules.All.Any(rule => waived.Contains(rule.Id)) ? "privileged"
            : RestrictedRules.All.Any(rule => waived.Contains(rule.Id)) ? "baseline"
            : HardenedDefaults.PodSecurityLevel;
    }
}

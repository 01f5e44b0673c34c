using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;

namespace Lucid.Hardening.Admission;

/// <summary>The rules that an API server can check.</summary>
public static class AdmissionRules
{
    /// <summary>The rules that it checks.</summary>
    /// <param name="version">Its version.</param>
    /// <returns>
    /// The rules with an expression for that version, by id. A rule that another one includes is not among them: the other one stands in
    /// its place, as in Pod Security, where a pod for Windows, say, is let off both.
    /// </returns>
    public static ImmutableArray<RuleDescription> At(KubernetesVersion version)
    {
        var rules = RuleDescriptions.All.Where(rule => rule.AdmissionAt(version) is not null).ToImmutableArray();
        var included = rules.SelectMany(rule => rule.Includes).ToHashSet(StringComparer.Ordinal);
        return [.. rules.Where(rule => !included.Contains(rule.Id))];
    }

    /// <summary>The rules that a rule includes and that speak on their own where it is waived.</summary>
    internal static IEnumerable<RuleDescription> IncludedIn(RuleDescription rule, KubernetesVersion version)
        => RuleDescriptions.All.Where(other => rule.Includes.Contains(other.Id) && other.AdmissionAt(version) is not null);
}

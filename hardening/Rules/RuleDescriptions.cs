using System.Collections.Immutable;

namespace Lucid.Hardening.Rules;

/// <summary>Every rule there is.</summary>
public static class RuleDescriptions
{
    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<RuleDescription> All { get; } =
    [
        .. DocumentRules.All.Concat(NetworkPolicyRules.All).Concat(ImageBuildRules.All).Concat(BaselineRules.All).Concat(RestrictedRules.All)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];
}

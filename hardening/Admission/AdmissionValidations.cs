using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Hardening.Waivers;

namespace Lucid.Hardening.Admission;

/// <summary>Rules as validations, with what is waived left out of them.</summary>
internal static class AdmissionValidations
{
    public static ImmutableArray<ResolvedValidation> Of(
        ImmutableArray<RuleDescription> rules, KubernetesVersion version, ImmutableArray<Waiver> waivers)
        =>
        [
            .. rules.SelectMany(rule => Of(rule, AdmissionRules.IncludedIn(rule, version).Except(rules), version, waivers))
                .OrderBy(validation => validation.Rule, StringComparer.Ordinal),
        ];

    private static IEnumerable<ResolvedValidation> Of(
        RuleDescription rule, IEnumerable<RuleDescription> parts, KubernetesVersion version, ImmutableArray<Waiver> waivers)
    {
        var waived = Scope.Of(rule, waivers);
        if (!waived.IsWholePlane)
        {
            yield return Validation(rule, version, waived.Services, only: []);
        }

        // Waiving that all capabilities are dropped is not waiving that none is added: the rules within speak for whom the whole is waived.
        foreach (var part in parts)
        {
            var except = Scope.Of(part, waivers);
            var left = waived.Services.Except(except.Services);
            if (!except.IsWholePlane && (waived.IsWholePlane || left.Any()))
            {
                yield return Validation(part, version, except.Services, only: waived.IsWholePlane ? [] : [.. left]);
            }
        }
    }

    private static ResolvedValidation Validation(
        RuleDescription rule, KubernetesVersion version, ImmutableArray<string> except, ImmutableArray<string> only)
    {
        var admission = rule.AdmissionAt(version)!;
        var let = only.IsEmpty ? Cel.IsService(except) : $"!{Cel.IsService(only)}";
        return new()
        {
            Rule = rule.Id,
            Expression = except.IsEmpty && only.IsEmpty ? admission.Expression : $"{let} || ({admission.Expression})",
            Message = $"{rule.Id}: {admission.Message}. {rule.Remediation}",
        };
    }

    private sealed record Scope(bool IsWholePlane, ImmutableArray<string> Services)
    {
        public static Scope Of(RuleDescription rule, ImmutableArray<Waiver> waivers)
        {
            var its = waivers.Where(waiver => waiver.Rule == rule.Id).ToImmutableArray();
            return new(
                its.Any(waiver => waiver.Service is null),
                [.. its.Select(waiver => waiver.Service).OfType<string>().Order(StringComparer.Ordinal)]);
        }
    }
}

using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Rules;
using Lucid.Hardening.Validation;
using Lucid.Hardening.Waivers;

namespace Lucid.Hardening.Admission;

internal static class AdmissionGuardRules
{
    public static KubernetesVersion Version(string text, Mistakes mistakes)
    {
        var first = KubernetesVersion.FirstWithAdmissionPolicies;
        if (!KubernetesVersion.TryParse(text, out var version) || text == "latest")
        {
            mistakes.Add("kubernetesVersion", text, $"the version of the cluster, {first} or newer; in YAML in quotes, or 1.30 becomes 1.3");
            return KubernetesVersion.Newest;
        }

        if (version < first)
        {
            mistakes.Add("kubernetesVersion", text,
                $"{first} or newer: older API servers check no ValidatingAdmissionPolicy. On an older cluster leave the guard out");
            return first;
        }

        return version;
    }

    public static AdmissionMode Mode(string text, Mistakes mistakes)
    {
        if (text is not ("enforce" or "warn"))
        {
            mistakes.Add("mode", text, "'enforce' or 'warn'");
        }

        return text == "warn" ? AdmissionMode.Warn : AdmissionMode.Enforce;
    }

    public static ImmutableArray<RuleDescription> Rules(ImmutableArray<string> ids, KubernetesVersion version, Mistakes mistakes)
    {
        if (ids.IsDefaultOrEmpty)
        {
            return AdmissionRules.At(version);
        }

        var known = RuleDescriptions.All.Where(rule => rule.AdmissionAt(version) is not null)
            .ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        var all = string.Join(", ", known.Keys.Order(StringComparer.Ordinal));
        for (var index = 0; index < ids.Length; index++)
        {
            if (!known.ContainsKey(ids[index]))
            {
                mistakes.Add($"rules[{index}]", ids[index], $"the id of a rule that API servers of Kubernetes {version} can check: {all}");
            }
        }

        return [.. ids.Distinct().Where(known.ContainsKey).Order(StringComparer.Ordinal).Select(id => known[id])];
    }

    public static ImmutableArray<Waiver> Waivers(ImmutableArray<WaiverDeclaration> waivers, string plane, DateOnly today, Mistakes mistakes)
    {
        if (waivers.IsDefaultOrEmpty)
        {
            return [];
        }

        var its = waivers.Select(waiver => waiver with { Plane = waiver.Plane ?? plane }).ToImmutableArray();
        var found = new Mistakes();
        var resolved = WaiverDeclaration.Resolve("waivers", its, today, found);

        // The plane's own name, where it is wrong, is told already.
        mistakes.AddAll(found.All.Where(mistake => !waivers.Index().Any(waiver =>
            waiver.Item.Plane is null && mistake.Field == $"waivers[{waiver.Index}].plane")));
        for (var index = 0; index < resolved.Length; index++)
        {
            if (waivers[index].Plane is { } other && PlaneNames.Canonical(other) != plane)
            {
                mistakes.Add($"waivers[{index}].plane", other, $"'{plane}', the plane of this guard, or nothing");
            }
        }

        return resolved;
    }

    /// <summary>
    /// The waivers of rules that are checked. A rule within another one is checked only where the other one is waived; a waiver of the part
    /// alone lets nothing through.
    /// </summary>
    public static ImmutableArray<Waiver> Used(ImmutableArray<Waiver> waivers, ImmutableArray<RuleDescription> rules)
    {
        return [.. waivers.Where(waiver => rules.Any(rule => rule.Id == waiver.Rule || IsPart(rule, waiver)))];

        bool IsPart(RuleDescription rule, Waiver waiver) => rule.Includes.Contains(waiver.Rule) && IsWaived(rule, waiver);

        bool IsWaived(RuleDescription rule, Waiver part) => waivers.Any(whole =>
            whole.Rule == rule.Id && (whole.Service is null || part.Service is null || whole.Service == part.Service));
    }
}

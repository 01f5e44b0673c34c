using System.Collections.Immutable;
using Lucid.Hardening.Rules;

namespace Lucid.Hardening.Waivers;

/// <summary>The rules that a waiver can be about. Nobody waives that a document can be read.</summary>
public static class WaivableRules
{
    /// <summary>
    /// LUCID-ADM-001: the API server refuses what breaks a rule on a plane. A rule about stacks and not documents, so in no rule book.
    /// </summary>
    public const string AdmissionEnforced = "LUCID-ADM-001";

    /// <summary>The ids of all of them, sorted.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. RuleDescriptions.All.Where(rule => !rule.Admission.IsEmpty).Select(rule => rule.Id).Append(AdmissionEnforced)
            .Order(StringComparer.Ordinal),
    ];
}

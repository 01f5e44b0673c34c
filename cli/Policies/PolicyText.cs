using System.Text;
using Lucid.Host.Diagnostics;
using Lucid.Host.Policies;

namespace Lucid.Cli.Policies;

/// <summary>What policy packs say, for people: a heading for each pack, and below it what it found, the worst first.</summary>
internal static class PolicyText
{
    private const string Indent = "  ";

    /// <summary>The section; empty where there are no packs.</summary>
    public static string Write(ImmutableArray<PolicyPackReport> packs)
    {
        var text = new StringBuilder();
        foreach (var pack in packs)
        {
            text.Append(Heading(pack)).Append('\n');
            foreach (var violation in WorstFirst(pack))
            {
                text.Append(Indent).Append(Line(violation)).Append('\n');
                text.Append(Indent).Append(Indent).Append(Indented(violation.Message)).Append('\n');
            }

            foreach (var remediation in pack.Remediations)
            {
                text.Append(Indent).Append($"remediated {remediation.Policy}: {remediation.Urn}\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Whether a mandatory policy is broken.</summary>
    public static bool AnyMandatory(ImmutableArray<PolicyPackReport> packs) =>
        packs.Any(pack => pack.Count(EnforcementLevel.Mandatory) > 0);

    /// <exception cref="HostFailureException">A mandatory policy is broken; it has everything that the packs say.</exception>
    public static void ThrowIfMandatory(ImmutableArray<PolicyPackReport> packs)
    {
        if (AnyMandatory(packs))
        {
            throw new HostFailureException(
                FailureKind.Program, [.. packs.SelectMany(pack => WorstFirst(pack).Select(violation => ToDiagnostic(pack, violation)))]);
        }
    }

    /// <summary>What a severity is called; null where the pack does not give one.</summary>
    public static string? WordOf(PolicySeverity severity) =>
        severity == PolicySeverity.Unspecified ? null : severity.ToString().ToLowerInvariant();

    /// <summary>What a level is called, as configurations write it.</summary>
    public static string WordOf(EnforcementLevel level) => level.ToString().ToLowerInvariant();

    private static Diagnostic ToDiagnostic(PolicyPackReport pack, PolicyViolation violation)
    {
        var severity = violation.Level == EnforcementLevel.Mandatory ? Severity.Error : Severity.Warning;
        return new Diagnostic(severity, $"{pack.Title}: {Rule(violation)}: {violation.Message}") { Urn = violation.Urn };
    }

    private static string Heading(PolicyPackReport pack)
    {
        string[] found =
        [
            .. Counted(pack.Count(EnforcementLevel.Mandatory), "mandatory violation"),
            .. Counted(pack.Count(EnforcementLevel.Advisory), "advisory violation"),
            .. Counted(pack.Remediations.Length, "remediation"),
        ];
        return $"Policy pack {pack.Title}: {(found.Length == 0 ? "no violations" : string.Join(", ", found))}";
    }

    private static string[] Counted(int count, string what) => count switch
    {
        0 => [],
        1 => [$"1 {what}"],
        _ => [FormattableString.Invariant($"{count} {what}s")],
    };

    private static string Line(PolicyViolation violation) =>
        $"{WordOf(violation.Level)} {Rule(violation)}: {violation.Urn?.Text ?? "the stack as a whole"}";

    private static string Rule(PolicyViolation violation) =>
        violation.Policy + (WordOf(violation.Severity) is { } severity ? $" ({severity})" : "");

    private static IEnumerable<PolicyViolation> WorstFirst(PolicyPackReport pack) =>
        pack.Violations.OrderByDescending(violation => violation.Level == EnforcementLevel.Mandatory)
            .ThenByDescending(violation => violation.Severity);

    private static string Indented(string text) =>
        text.ReplaceLineEndings("\n").Replace("\n", $"\n{Indent}{Indent}", StringComparison.Ordinal);
}

using System.Collections.Immutable;

namespace Lucid.Hardening.Rules;

/// <summary>Rules about documents as such: what cannot be read for certain cannot be judged.</summary>
public static class DocumentRules
{
    private const string Source = "Kubernetes: strict decoding";

    /// <summary>LUCID-DOC-001: the document can be read.</summary>
    public static RuleDescription Readable { get; } = new()
    {
        Id = "LUCID-DOC-001",
        Title = "The document can be read",
        Severity = Severity.High,
        Standard = "YAML 1.1 as Kubernetes reads it; RFC 8259 (JSON)",
        Rationale = "What cannot be read was not checked, and another reader may make something of it.",
        Remediation = "Mend the document at the place that is named.",
    };

    /// <summary>LUCID-DOC-002: no key stands twice.</summary>
    public static RuleDescription KeysOnce { get; } = new()
    {
        Id = "LUCID-DOC-002",
        Title = "Every key stands once",
        Severity = Severity.High,
        Standard = Source,
        Rationale = "Readers differ in which of two values they take, so that a reviewer may see another one than the cluster.",
        Remediation = "Keep one of them.",
    };

    /// <summary>LUCID-DOC-003: values have the type that Kubernetes wants.</summary>
    public static RuleDescription RightTypes { get; } = new()
    {
        Id = "LUCID-DOC-003",
        Title = "Values have the type that Kubernetes wants",
        Severity = Severity.High,
        Standard = Source,
        Rationale = "The API server refuses the object; no other rule can tell what such a value is meant to be.",
        Remediation = "Write numbers, true and false without quotes, and texts that look like them in quotes.",
    };

    internal static ImmutableArray<RuleDescription> All { get; } = [Readable, KeysOnce, RightTypes];
}

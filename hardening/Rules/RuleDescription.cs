using System.Collections.Immutable;
using Lucid.Hardening.Clusters;

namespace Lucid.Hardening.Rules;

/// <summary>
/// What a rule says and why: all of it but the code that checks it. Its id is a contract and never given to another rule.
/// </summary>
public sealed record RuleDescription
{
    /// <summary>The id, such as <c>LUCID-POD-004</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The rule in a few words, as a statement about what keeps it.</summary>
    public required string Title { get; init; }

    /// <summary>How much it matters when it is broken.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where the rule comes from, such as <c>Pod Security Standards, baseline: Host Namespaces</c>.</summary>
    public required string Standard { get; init; }

    /// <summary>What can happen when it is broken, in whole sentences.</summary>
    public required string Rationale { get; init; }

    /// <summary>What to write instead, in whole sentences.</summary>
    public required string Remediation { get; init; }

    /// <summary>Ids of rules that are a part of this one: what breaks them breaks this one too, where this one speaks.</summary>
    public ImmutableArray<string> Includes { get; init; } = [];

    /// <summary>The rule for the API server, oldest version first; empty where it cannot be told from the object alone.</summary>
    public ImmutableArray<AdmissionExpression> Admission { get; init; } = [];

    /// <summary>The rule for the API server of a cluster.</summary>
    /// <param name="version">The cluster's version.</param>
    /// <returns>The expression, or null where that version has no admission policies or the rule is not for them.</returns>
    public AdmissionExpression? AdmissionAt(KubernetesVersion version)
        => Admission.LastOrDefault(expression => expression.Since <= version);
}

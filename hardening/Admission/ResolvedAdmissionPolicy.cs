using System.Collections.Immutable;

namespace Lucid.Hardening.Admission;

/// <summary>A ValidatingAdmissionPolicy and its binding to the namespace of a plane.</summary>
public sealed record ResolvedAdmissionPolicy
{
    /// <summary>Name of both; they are the cluster's and in no namespace.</summary>
    public required string Name { get; init; }

    /// <summary>Labels of both.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>What it is about.</summary>
    public required ImmutableArray<AdmissionResource> Resources { get; init; }

    /// <summary>What has to hold, besides, for a request to be checked.</summary>
    public required ImmutableArray<NamedExpression> MatchConditions { get; init; }

    /// <summary>What the validations are written in, in the order in which they need each other.</summary>
    public required ImmutableArray<NamedExpression> Variables { get; init; }

    /// <summary>What is checked, by id of the rules.</summary>
    public required ImmutableArray<ResolvedValidation> Validations { get; init; }

    /// <summary>What is done with what breaks a rule: <c>Deny</c>, or <c>Warn</c> and <c>Audit</c>.</summary>
    public required ImmutableArray<string> ValidationActions { get; init; }
}

using Lucid.Hardening.Admission;
using Lucid.Hardening.Rules;

namespace Lucid.Admission.Tests.Evaluation;

/// <summary>What the evaluator has to know of a policy.</summary>
internal sealed record CelPolicy
{
    /// <summary>What has to hold for the policy to be asked at all.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    public required ImmutableArray<NamedExpression> Variables { get; init; }

    public required ImmutableArray<string> Expressions { get; init; }

    /// <summary>A whole policy.</summary>
    public static CelPolicy Of(ResolvedAdmissionPolicy policy) => new()
    {
        Conditions = [.. policy.MatchConditions.Select(condition => condition.Expression)],
        Variables = policy.Variables,
        Expressions = [.. policy.Validations.Select(validation => validation.Expression)],
    };

    /// <summary>Expressions of rules, with the variables that they are written in.</summary>
    public static CelPolicy Of(params ImmutableArray<string> expressions) => new()
    {
        Variables =
        [
            new(AdmissionVariables.PodSpec, AdmissionVariables.PodSpecExpression),
            new(AdmissionVariables.PodMetadata, AdmissionVariables.PodMetadataExpression),
            new(AdmissionVariables.Containers, AdmissionVariables.ContainersExpression),
        ],
        Expressions = expressions,
    };
}

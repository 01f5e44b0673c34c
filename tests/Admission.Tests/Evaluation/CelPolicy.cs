using Lucid.Hardening.Rules;

namespace Lucid.Admission.Tests.Evaluation;

/// <summary>What the evaluator has to know of a policy.</summary>
internal sealed record CelPolicy
{
    /// <summary>What has to hold for the policy to be asked at all.</summary>
    public ImmutableArray<string> Conditions { get; init; } = [];

    public required ImmutableArray<CelVariable> Variables { get; init; }

    public required ImmutableArray<string> Expressions { get; init; }

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

/// <summary>A variable of a policy.</summary>
internal sealed record CelVariable(string Name, string Expression);

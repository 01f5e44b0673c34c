using Lucid.Hardening.Clusters;

namespace Lucid.Hardening.Rules;

/// <summary>
/// A rule as a validation of a ValidatingAdmissionPolicy. It is in terms of the variables of <see cref="AdmissionVariables"/>, so that it
/// serves pods and everything that has a pod template.
/// </summary>
public sealed record AdmissionExpression
{
    /// <summary>The oldest version of Kubernetes that the expression speaks for; it does until the next one of the same rule.</summary>
    public required KubernetesVersion Since { get; init; }

    /// <summary>The expression, in CEL; true for what the rule accepts. It needs no field to be there.</summary>
    public required string Expression { get; init; }

    /// <summary>What the API server answers to what the rule refuses.</summary>
    public required string Message { get; init; }
}

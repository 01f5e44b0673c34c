using System.Collections.Immutable;

namespace Lucid.Hardening.Rules;

/// <summary>Rules about NetworkPolicies.</summary>
public static class NetworkPolicyRules
{
    /// <summary>LUCID-NET-001: the API server takes the policy.</summary>
    public static RuleDescription Valid { get; } = new()
    {
        Id = "LUCID-NET-001",
        Title = "A NetworkPolicy is one that the API server takes",
        Severity = Severity.High,
        Standard = "Kubernetes: networking.k8s.io/v1 NetworkPolicy",
        Rationale = "A policy that is refused protects nothing: the pods that it selects stay open in both directions.",
        Remediation = "Mend the field that is named, so that the policy says what it was meant to say.",
    };

    internal static ImmutableArray<RuleDescription> All { get; } = [Valid];
}

using Lucid.Hardening.Rules;

namespace Lucid.Policy.Rules;

/// <summary>A rule: what it says and why, and examples of what keeps and what breaks it.</summary>
public abstract class Rule
{
    private protected Rule()
    {
    }

    /// <summary>What it says and why.</summary>
    public abstract RuleDescription Description { get; }

    /// <summary>Manifests that keep the rule, at its edges above all.</summary>
    public abstract ImmutableArray<RuleExample> Good { get; }

    /// <summary>Manifests that break the rule; a comment <c># !</c> marks where.</summary>
    public abstract ImmutableArray<RuleExample> Bad { get; }
}

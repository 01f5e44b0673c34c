using Lucid.Host.Diagnostics;

namespace Lucid.Host.Policies;

/// <summary>The words and the wire's numbers for levels and severities.</summary>
internal static class EnforcementLevels
{
    public static ImmutableArray<string> Words { get; } = ["advisory", "mandatory", "remediate", "disabled"];

    /// <summary>The level that a word of a configuration means; null where it is none.</summary>
    public static EnforcementLevel? Parse(string word) =>
        Words.Contains(word, StringComparer.Ordinal) ? Enum.Parse<EnforcementLevel>(word, ignoreCase: true) : null;

    /// <param name="level">The level as it came.</param>
    /// <param name="name">What messages call the pack.</param>
    /// <exception cref="HostFailureException">There is no such level.</exception>
    public static EnforcementLevel Read(Pulumirpc.EnforcementLevel level, string name) => level switch
    {
        Pulumirpc.EnforcementLevel.Advisory => EnforcementLevel.Advisory,
        Pulumirpc.EnforcementLevel.Mandatory => EnforcementLevel.Mandatory,
        Pulumirpc.EnforcementLevel.Disabled => EnforcementLevel.Disabled,
        Pulumirpc.EnforcementLevel.Remediate => EnforcementLevel.Remediate,
        _ => throw PolicyPackFailure.Of(
            FormattableString.Invariant($"{name} names the enforcement level {(int)level}, which does not exist")),
    };

    public static Pulumirpc.EnforcementLevel Write(EnforcementLevel level) => level switch
    {
        EnforcementLevel.Mandatory => Pulumirpc.EnforcementLevel.Mandatory,
        EnforcementLevel.Disabled => Pulumirpc.EnforcementLevel.Disabled,
        EnforcementLevel.Remediate => Pulumirpc.EnforcementLevel.Remediate,
        _ => Pulumirpc.EnforcementLevel.Advisory,
    };

    /// <summary>A severity that is not known here counts as none: it decides nothing.</summary>
    public static PolicySeverity Read(Pulumirpc.PolicySeverity severity) => severity switch
    {
        Pulumirpc.PolicySeverity.Low => PolicySeverity.Low,
        Pulumirpc.PolicySeverity.Medium => PolicySeverity.Medium,
        Pulumirpc.PolicySeverity.High => PolicySeverity.High,
        Pulumirpc.PolicySeverity.Critical => PolicySeverity.Critical,
        _ => PolicySeverity.Unspecified,
    };
}

using Lucid.Hardening.Profiles.Seccomp;

namespace Lucid.Hardening.Profiles.Lint;

/// <summary>Finds conditions that nothing fulfils, or that are not read as they are meant.</summary>
internal static class ConditionLinter
{
    public static IEnumerable<ProfileFinding> Check(SeccompRule rule, string where)
    {
        for (var index = 0; index < rule.Arguments.Length; index++)
        {
            if (!RuleConditions.CanHold(rule.Arguments[index]))
            {
                yield return new ProfileFinding
                {
                    Check = ProfileCheck.NeverMatches,
                    Where = $"{where}.args[{index}]",
                    Message = $"No argument fulfils this condition: {Reason(rule.Arguments[index])}.",
                };
            }
        }

        foreach (var repeated in rule.Arguments.GroupBy(condition => condition.Index).Where(group => group.Skip(1).Any()))
        {
            // libseccomp takes one comparison for each argument; runc then makes a rule of each, crun refuses the profile.
            yield return new ProfileFinding
            {
                Check = ProfileCheck.Ambiguous,
                Where = $"{where}.args",
                Message = $"Argument {repeated.Key} has several conditions: the format means all of them, runc takes each by itself. "
                    + "Write one condition, or a rule for each.",
            };
        }
    }

    private static string Reason(SeccompArgument condition) => condition switch
    {
        { Index: < 0 or > 5 } => $"calls have arguments 0 to 5, not {condition.Index}",
        { Comparison: SeccompComparison.Less } => "nothing is less than 0",
        { Comparison: SeccompComparison.Greater } => "nothing is greater than the greatest value",
        { Comparison: SeccompComparison.MaskedEqual } => $"valueTwo {condition.ValueTwo} has bits outside the mask {condition.Value}",
        _ => $"'{condition.Comparison}' is no comparison",
    };
}

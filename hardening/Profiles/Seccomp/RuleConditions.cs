using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>When the conditions of a rule hold.</summary>
internal static class RuleConditions
{
    private const int MostArguments = 6;

    /// <summary>Whether they hold for these arguments; what is left out is 0.</summary>
    public static bool Hold(SeccompRule rule, ReadOnlySpan<ulong> arguments)
    {
        foreach (var condition in rule.Arguments)
        {
            if (!condition.Matches(condition.Index < arguments.Length ? arguments[condition.Index] : 0))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether any arguments fulfil them.</summary>
    public static bool CanHold(SeccompRule rule)
        => rule.Arguments.All(CanHold) && rule.Arguments.GroupBy(condition => condition.Index).All(group => CanHoldTogether([.. group]));

    /// <summary>Whether any value fulfils one condition.</summary>
    public static bool CanHold(SeccompArgument condition) => condition.Index is >= 0 and < MostArguments && condition.Comparison switch
    {
        SeccompComparison.Less => condition.Value > 0,
        SeccompComparison.Greater => condition.Value < ulong.MaxValue,
        SeccompComparison.MaskedEqual => (condition.ValueTwo & ~condition.Value) == 0,
        SeccompComparison.NotEqual or SeccompComparison.Equal or SeccompComparison.LessOrEqual or SeccompComparison.GreaterOrEqual => true,
        _ => false,
    };

    /// <summary>
    /// A value that fulfils several conditions is one that a condition names, or the next to it, or, between masks, the bits that they ask
    /// for.
    /// </summary>
    private static bool CanHoldTogether(ImmutableArray<SeccompArgument> conditions)
    {
        var asked = conditions.Where(condition => condition.Comparison == SeccompComparison.MaskedEqual)
            .Aggregate(0UL, (bits, condition) => bits | condition.ValueTwo);
        return conditions.SelectMany(condition => new[] { condition.Value, unchecked(condition.Value + 1), unchecked(condition.Value - 1) })
            .Append(asked).Append(0UL).Append(ulong.MaxValue)
            .Any(candidate => conditions.All(condition => condition.Matches(candidate)));
    }
}

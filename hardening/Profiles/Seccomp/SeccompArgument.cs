namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>A condition on one argument of a call.</summary>
public sealed record SeccompArgument
{
    /// <summary>Which argument, 0 to 5.</summary>
    public required int Index { get; init; }

    /// <summary>What it is compared with; the mask of <see cref="SeccompComparison.MaskedEqual"/>.</summary>
    public required ulong Value { get; init; }

    /// <summary>What the masked bits have to be. Default: 0.</summary>
    public ulong ValueTwo { get; init; }

    /// <summary>The comparison, one of <see cref="SeccompComparison"/>.</summary>
    public required string Comparison { get; init; }

    /// <summary>Whether a value fulfils the condition.</summary>
    /// <param name="value">The argument's value.</param>
    /// <returns>True if it does; false also where the comparison is unknown.</returns>
    public bool Matches(ulong value) => Comparison switch
    {
        SeccompComparison.NotEqual => value != Value,
        SeccompComparison.Less => value < Value,
        SeccompComparison.LessOrEqual => value <= Value,
        SeccompComparison.Equal => value == Value,
        SeccompComparison.GreaterOrEqual => value >= Value,
        SeccompComparison.Greater => value > Value,
        SeccompComparison.MaskedEqual => (value & Value) == ValueTwo,
        _ => false,
    };
}

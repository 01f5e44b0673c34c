using Lucid.Hardening.Profiles.Seccomp;

namespace Lucid.Hardening.Profiles.Operator;

/// <summary>One of <see cref="SyscallSpec.Args"/>.</summary>
public sealed record SyscallArgumentSpec
{
    /// <summary>Which argument, 0 to 5.</summary>
    public required int Index { get; init; }

    /// <summary>What it is compared with, or the mask.</summary>
    public required long Value { get; init; }

    /// <summary>What the masked bits have to be.</summary>
    public required long ValueTwo { get; init; }

    /// <summary>The comparison, such as <c>SCMP_CMP_EQ</c>.</summary>
    public required string Op { get; init; }

    internal static SyscallArgumentSpec From(SeccompArgument argument) => new()
    {
        Index = argument.Index,
        Value = checked((long)argument.Value),
        ValueTwo = checked((long)argument.ValueTwo),
        Op = argument.Comparison,
    };
}

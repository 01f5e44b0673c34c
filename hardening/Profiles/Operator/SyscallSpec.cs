using System.Collections.Immutable;
using Lucid.Hardening.Profiles.Seccomp;

namespace Lucid.Hardening.Profiles.Operator;

/// <summary>One of <see cref="SeccompProfileSpec.Syscalls"/>.</summary>
public sealed record SyscallSpec
{
    /// <summary>Names of the calls.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The action, such as <c>SCMP_ACT_ALLOW</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The error number that the calls give; null where the action gives none.</summary>
    public int? ErrnoRet { get; init; }

    /// <summary>Conditions, all of which have to hold.</summary>
    public ImmutableArray<SyscallArgumentSpec> Args { get; init; } = [];

    internal static SyscallSpec From(SeccompRule rule) => new()
    {
        Names = rule.Names,
        Action = rule.Action,
        ErrnoRet = rule.ErrorNumber,
        Args = [.. rule.Arguments.Select(SyscallArgumentSpec.From)],
    };
}

using System.Collections.Immutable;
using Lucid.Hardening.Profiles.Seccomp;

namespace Lucid.Hardening.Profiles.Operator;

/// <summary>
/// The <c>spec</c> of a SeccompProfile of the Security Profiles Operator, version 1. It is an object of the cluster, in no namespace.
/// </summary>
public sealed record SeccompProfileSpec
{
    /// <summary>Kind of the object.</summary>
    public const string Kind = "SeccompProfile";

    /// <summary>What happens at calls that no rule names. The operator has no error number for it; container runtimes take EPERM.</summary>
    public required string DefaultAction { get; init; }

    /// <summary>Architectures, such as <c>SCMP_ARCH_X86_64</c>.</summary>
    public required ImmutableArray<string> Architectures { get; init; }

    /// <summary>The rules.</summary>
    public required ImmutableArray<SyscallSpec> Syscalls { get; init; }

    internal static SeccompProfileSpec From(SeccompProfile profile) => new()
    {
        DefaultAction = profile.DefaultAction,
        Architectures = profile.Architectures,
        Syscalls = [.. profile.Rules.Select(SyscallSpec.From)],
    };
}

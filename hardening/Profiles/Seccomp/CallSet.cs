using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>System calls that a profile allows together, and why.</summary>
public sealed record CallSet
{
    /// <summary>Its name, such as <c>event loop</c>.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Whether each call was recorded of each runtime that has the set. Where not, <see cref="Reason"/> says why the calls are allowed
    /// nevertheless.
    /// </summary>
    public required bool IsMeasured { get; init; }

    /// <summary>What the calls are for, or why they are allowed although nothing recorded them; a sentence.</summary>
    public required string Reason { get; init; }

    /// <summary>Names of the calls, as amd64 has them; arm64's counterparts come along by themselves.</summary>
    public required ImmutableSortedSet<string> Calls { get; init; }

    internal static CallSet Measured(string name, string purpose, string calls)
        => new() { Name = name, IsMeasured = true, Reason = purpose, Calls = Split(calls) };

    internal static CallSet Reasoned(string name, string reason, string calls)
        => new() { Name = name, IsMeasured = false, Reason = reason, Calls = Split(calls) };

    private static ImmutableSortedSet<string> Split(string calls)
        => calls.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableSortedSet(StringComparer.Ordinal);
}

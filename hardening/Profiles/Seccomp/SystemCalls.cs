using System.Collections.Frozen;
using Lucid.Hardening.Names;

namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>Which system calls there are.</summary>
public static class SystemCalls
{
    private static readonly FrozenSet<string> Arm64 = Split(SystemCallNames.OnBoth);
    private static readonly FrozenSet<string> Amd64 = Split(SystemCallNames.OnBoth + " " + SystemCallNames.OnAmd64Alone);
    private static readonly FrozenSet<string> Elsewhere = Split(SystemCallNames.Elsewhere);

    /// <summary>Whether an architecture has a call.</summary>
    /// <param name="call">The call's name, such as <c>openat</c>.</param>
    /// <param name="architecture">The architecture.</param>
    /// <returns>True if it has.</returns>
    public static bool Exists(string call, CallArchitecture architecture)
        => (architecture == CallArchitecture.Arm64 ? Arm64 : Amd64).Contains(call);

    /// <summary>Whether any architecture of Linux has a call, 32-bit ones included.</summary>
    /// <param name="call">The call's name.</param>
    /// <returns>True if one has.</returns>
    public static bool IsKnown(string call) => Amd64.Contains(call) || Elsewhere.Contains(call);

    /// <summary>Whether images of ours can make a call on some architecture.</summary>
    /// <param name="call">The call's name.</param>
    /// <returns>True if amd64 or arm64 has it.</returns>
    public static bool IsUsable(string call) => Amd64.Contains(call);

    /// <summary>The call that somebody may have meant.</summary>
    /// <param name="misspelt">What was written.</param>
    /// <returns>The known name that is fewest letters away.</returns>
    public static string Nearest(string misspelt)
        => Amd64.MinBy(name => (NearestName.Distance(misspelt.ToLowerInvariant(), name), name), Closest)!;

    private static Comparer<(int Edits, string Name)> Closest { get; } = Comparer<(int Edits, string Name)>.Create(
        (one, other) => one.Edits != other.Edits ? one.Edits.CompareTo(other.Edits) : string.CompareOrdinal(one.Name, other.Name));

    private static FrozenSet<string> Split(string names)
        => names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}

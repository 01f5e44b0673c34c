using System.Collections.Immutable;
using Lucid.Hardening.Waivers;

namespace Lucid.Hardening.Admission;

/// <summary>What guards a plane, and what it lets through by waiver.</summary>
public sealed record ResolvedAdmissionGuard
{
    /// <summary>Whether the API server refuses what breaks a rule, and does not only warn of it.</summary>
    public required bool Refuses { get; init; }

    /// <summary>The policy.</summary>
    public required ResolvedAdmissionPolicy Policy { get; init; }

    /// <summary>The waivers that leave something out of it.</summary>
    public required ImmutableArray<Waiver> Waivers { get; init; }

    /// <summary>The waivers of rules that it does not check, in this version of Kubernetes or by its declaration.</summary>
    public required ImmutableArray<Waiver> UnusedWaivers { get; init; }
}

using System.Collections.Immutable;

namespace Lucid.Hardening.Pods;

/// <summary>What becomes of the disks of a workload.</summary>
internal sealed record ResolvedDisks
{
    /// <summary>The claims that are made for the workload.</summary>
    public required ImmutableArray<ResolvedClaim> Claims { get; init; }

    /// <summary>The claims that are made for each of its pods.</summary>
    public required ImmutableArray<ResolvedClaim> ClaimTemplates { get; init; }

    /// <summary>Whether a disk that the pods share is on one node at a time.</summary>
    public required bool AreBoundToOneNode { get; init; }
}

using System.Collections.Immutable;

namespace Lucid.Hardening.Quotas;

/// <summary>How much a plane may take.</summary>
public sealed record ResolvedPlaneQuota
{
    /// <summary>Labels of its objects.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>The sums, by the names of a ResourceQuota.</summary>
    public required ImmutableSortedDictionary<string, string> Hard { get; init; }

    /// <summary>What a single container may get at most, by the names of a LimitRange; empty where no pod is admitted.</summary>
    public required ImmutableSortedDictionary<string, string> LargestContainer { get; init; }
}

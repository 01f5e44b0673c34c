using System.Collections.Immutable;
using Lucid.Hardening.Quantities;

namespace Lucid.Hardening.Quotas;

/// <summary>What one workload can ask of its namespace at the worst moment.</summary>
public sealed record WorkloadDemand
{
    internal static readonly ImmutableSortedDictionary<string, Quantity> None =
        ImmutableSortedDictionary.Create<string, Quantity>(StringComparer.Ordinal);

    /// <summary>The workload's name.</summary>
    public required string Name { get; init; }

    /// <summary>Pods at once, at most: those that run, those that an update starts, and those that it has told to stop.</summary>
    public required int Pods { get; init; }

    /// <summary>What each pod gets, by the names of a ResourceQuota, such as <c>limits.memory</c>.</summary>
    public required ImmutableSortedDictionary<string, Quantity> EachPod { get; init; }

    /// <summary>What its largest container gets at most, by the names of a LimitRange, such as <c>memory</c>.</summary>
    public required ImmutableSortedDictionary<string, Quantity> LargestContainer { get; init; }

    /// <summary>What all of it gets beside its pods, such as <c>persistentvolumeclaims</c>. Default: nothing.</summary>
    public ImmutableSortedDictionary<string, Quantity> Once { get; init; } = None;
}

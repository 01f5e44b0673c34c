using System.Collections.Immutable;

namespace Lucid.Hardening.Pods;

/// <summary>Which nodes a workload runs on.</summary>
public sealed record Placement
{
    /// <summary>Processor architecture: <c>amd64</c> or <c>arm64</c>. Default: any that the image has.</summary>
    public string? Architecture { get; init; }

    /// <summary>Labels that the node has to carry. Default: none.</summary>
    public ImmutableSortedDictionary<string, string> NodeLabels { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Taints of nodes that do not keep it away. Default: none.</summary>
    public ImmutableArray<Toleration> Tolerations { get; init; } = [];

    /// <summary>Name of its PriorityClass. Default: the cluster's own.</summary>
    public string? PriorityClass { get; init; }
}

using Lucid.Hardening.Quantities;

namespace Lucid.Hardening.Pods;

/// <summary>A PersistentVolumeClaim that is made for a workload, or for each of its pods.</summary>
public sealed record ResolvedClaim
{
    /// <summary>Its name; of one for each pod, that of the pods' volume.</summary>
    public required string Name { get; init; }

    /// <summary>Its size, in bytes.</summary>
    public required Quantity Size { get; init; }

    /// <summary>Name of its StorageClass; null for the cluster's own.</summary>
    public required string? StorageClass { get; init; }

    /// <summary><c>ReadWriteOnce</c>, <c>ReadWriteMany</c> or <c>ReadOnlyMany</c>.</summary>
    public required string AccessMode { get; init; }
}

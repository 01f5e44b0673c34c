using Lucid.Hardening.Quantities;

namespace Lucid.Hardening.Pods;

/// <summary>A PersistentVolumeClaim that is made for a workload.</summary>
public sealed record ResolvedClaim
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its size, in bytes.</summary>
    public required Quantity Size { get; init; }

    /// <summary>Name of its StorageClass; null for the cluster's own.</summary>
    public required string? StorageClass { get; init; }

    /// <summary><c>ReadWriteOnce</c>, <c>ReadWriteMany</c> or <c>ReadOnlyMany</c>.</summary>
    public required string AccessMode { get; init; }
}

namespace Lucid.Hardening.Pods;

/// <summary>A disk: a claim of the workload's own, one that is there already, or one that comes and goes with each pod.</summary>
public sealed record Disk
{
    /// <summary>Its name within the workload.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is mounted, such as <c>/data</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Its size, such as <c>20Gi</c>; null where <see cref="Claim"/> names one that is there already.</summary>
    public string? Size { get; init; }

    /// <summary>Name of a PersistentVolumeClaim that is there already. Default: none, one is made.</summary>
    public string? Claim { get; init; }

    /// <summary>Whether each pod has one of its own, empty at first, that goes with it. Default: false, it stays when pods go.</summary>
    public bool Ephemeral { get; init; }

    /// <summary>Name of the StorageClass of a claim that is made. Default: the cluster's own.</summary>
    public string? StorageClass { get; init; }

    /// <summary><c>ReadWriteOnce</c>, <c>ReadWriteMany</c> or <c>ReadOnlyMany</c>. Default: <c>ReadWriteOnce</c>.</summary>
    public string? AccessMode { get; init; }
}

using Pulumi;

namespace Lucid.Components.Pods;

/// <summary>A disk: a claim of the workload's own, one that is there already, or one that comes and goes with each pod.</summary>
public sealed class DiskArgs : ResourceArgs
{
    /// <summary>Its name within the workload; up to 40 characters.</summary>
    [Input("name", required: true)]
    public required string Name { get; set; }

    /// <summary>Where it is mounted, such as <c>/data</c>.</summary>
    [Input("path", required: true)]
    public required string Path { get; set; }

    /// <summary>Its size, such as <c>20Gi</c>; left out where <see cref="Claim"/> names one that is there already.</summary>
    /// <value>Default: none.</value>
    [Input("size")]
    public string? Size { get; set; }

    /// <summary>Name of a PersistentVolumeClaim that is there already.</summary>
    /// <value>Default: none, one is made. It is protected: whoever wants it gone says so first.</value>
    [Input("claim")]
    public string? Claim { get; set; }

    /// <summary>Whether each pod has one of its own, empty at first, that goes with it: room for what memory does not hold.</summary>
    /// <value>Default: false, it stays when pods go.</value>
    [Input("ephemeral")]
    public bool? Ephemeral { get; set; }

    /// <summary>Name of the StorageClass of a claim that is made.</summary>
    /// <value>Default: the cluster's own.</value>
    [Input("storageClass")]
    public string? StorageClass { get; set; }

    /// <summary><c>ReadWriteOnce</c>, <c>ReadWriteMany</c> or <c>ReadOnlyMany</c>.</summary>
    /// <value>Default: <c>ReadWriteOnce</c>, with which there is one pod at a time.</value>
    [Input("accessMode")]
    public string? AccessMode { get; set; }
}

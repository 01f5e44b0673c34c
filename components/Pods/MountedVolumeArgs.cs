using Pulumi;

namespace Lucid.Components.Pods;

/// <summary>A folder of files that Kubernetes, or a CSI driver, brings into the pod; nothing can be written to it.</summary>
public sealed class MountedVolumeArgs : ResourceArgs
{
    /// <summary>The folder, such as <c>/run/secrets/vault</c>.</summary>
    [Input("path", required: true)]
    public required string Path { get; set; }

    /// <summary>Name of a ConfigMap of the plane's namespace, each key of it a file.</summary>
    /// <value>Default: none.</value>
    [Input("configMap")]
    public string? ConfigMap { get; set; }

    /// <summary>Name of a Secret of the plane's namespace, each key of it a file.</summary>
    /// <value>Default: none.</value>
    [Input("secret")]
    public string? Secret { get; set; }

    /// <summary>A token of the pod's account, in the file <c>token</c>.</summary>
    /// <value>Default: none; no pod has one unless it asks.</value>
    [Input("token")]
    public AccountTokenArgs? Token { get; set; }

    /// <summary>What the pod is told of itself: by name of the file the field, such as <c>metadata.namespace</c>.</summary>
    /// <value>Default: nothing.</value>
    [Input("fields")]
    public Dictionary<string, string>? Fields { get; set; }

    /// <summary>The driver that brings the files; it stands alone.</summary>
    /// <value>Default: none.</value>
    [Input("csi")]
    public CsiDriverArgs? Csi { get; set; }
}

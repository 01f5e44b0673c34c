using Pulumi;

namespace Lucid.Components.Pods;

/// <summary>A driver of the Container Storage Interface that brings files into a pod, such as those of a key vault.</summary>
public sealed class CsiDriverArgs : ResourceArgs
{
    /// <summary>Its name, such as <c>secrets-store.csi.k8s.io</c>.</summary>
    [Input("driver", required: true)]
    public required string Driver { get; set; }

    /// <summary>What it is told; everybody who may look at the pod can read it.</summary>
    /// <value>Default: nothing.</value>
    [Input("attributes")]
    public Dictionary<string, string>? Attributes { get; set; }
}

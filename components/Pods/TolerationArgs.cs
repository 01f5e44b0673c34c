using Pulumi;

namespace Lucid.Components.Pods;

/// <summary>A taint of nodes that does not keep a workload away.</summary>
public sealed class TolerationArgs : ResourceArgs
{
    /// <summary>The taint's key. There is no toleration of every taint: that would reach the nodes of the control plane.</summary>
    [Input("key", required: true)]
    public required string Key { get; set; }

    /// <summary>The taint's value.</summary>
    /// <value>Default: any.</value>
    [Input("value")]
    public string? Value { get; set; }

    /// <summary><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>.</summary>
    /// <value>Default: all of them.</value>
    [Input("effect")]
    public string? Effect { get; set; }
}

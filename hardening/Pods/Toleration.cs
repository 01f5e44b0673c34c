namespace Lucid.Hardening.Pods;

/// <summary>A taint of nodes that does not keep a workload away.</summary>
public sealed record Toleration
{
    /// <summary>The taint's key. There is no toleration of every taint: that would reach the nodes of the control plane.</summary>
    public required string Key { get; init; }

    /// <summary>The taint's value. Default: any.</summary>
    public string? Value { get; init; }

    /// <summary><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>. Default: all of them.</summary>
    public string? Effect { get; init; }
}

using Pulumi;

namespace Lucid.Components.Quotas;

/// <summary>What one workload can ask of its namespace at the worst moment.</summary>
public sealed class WorkloadDemandArgs : ResourceArgs
{
    /// <summary>The workload's name.</summary>
    [Input("name", required: true)]
    public required string Name { get; set; }

    /// <summary>Pods at once, at most: those that run, those that an update starts, and those that it has told to stop.</summary>
    [Input("pods", required: true)]
    public required int Pods { get; set; }

    /// <summary>What each pod gets, by the names of a ResourceQuota, such as <c>limits.memory</c>.</summary>
    [Input("eachPod", required: true)]
    public required Dictionary<string, string> EachPod { get; set; }

    /// <summary>What its largest container gets at most, by the names of a LimitRange, such as <c>memory</c>.</summary>
    [Input("largestContainer", required: true)]
    public required Dictionary<string, string> LargestContainer { get; set; }

    /// <summary>What all of it gets beside its pods, such as <c>persistentvolumeclaims</c>.</summary>
    /// <value>Default: nothing.</value>
    [Input("once")]
    public Dictionary<string, string>? Once { get; set; }
}

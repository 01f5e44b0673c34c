using Pulumi;

namespace Lucid.Components.Pods;

/// <summary>Which nodes a workload runs on.</summary>
public sealed class PlacementArgs : ResourceArgs
{
    /// <summary>Processor architecture: <c>amd64</c> or <c>arm64</c>.</summary>
    /// <value>Default: any that the image has.</value>
    [Input("architecture")]
    public string? Architecture { get; set; }

    /// <summary>Labels that the node has to carry.</summary>
    /// <value>Default: none.</value>
    [Input("nodeLabels")]
    public Dictionary<string, string>? NodeLabels { get; set; }

    /// <summary>Taints of nodes that do not keep it away.</summary>
    /// <value>Default: none.</value>
    [Input("tolerations")]
    public List<TolerationArgs>? Tolerations { get; set; }

    /// <summary>Name of its PriorityClass.</summary>
    /// <value>Default: the cluster's own.</value>
    [Input("priorityClass")]
    public string? PriorityClass { get; set; }
}

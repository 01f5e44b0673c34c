using Lucid.Components.Services;
using Pulumi;

namespace Lucid.Components.Pods;

/// <summary>A container that runs before a workload or beside it, as hardened as the workload itself.</summary>
public sealed class HelperContainerArgs : ResourceArgs
{
    /// <summary>Its name within the pod; up to 50 characters.</summary>
    [Input("name", required: true)]
    public required string Name { get; set; }

    /// <summary>Its image, by digest where the plane admits nothing else.</summary>
    [Input("image", required: true)]
    public required Input<string> Image { get; set; }

    /// <summary>Arguments of the image's entry point.</summary>
    /// <value>Default: the image's own.</value>
    [Input("arguments")]
    public List<string>? Arguments { get; set; }

    /// <summary>Its environment, in order.</summary>
    /// <value>Default: none.</value>
    [Input("environment")]
    public List<EnvironmentVariableArgs>? Environment { get; set; }

    /// <summary>What it gets.</summary>
    /// <value>Default: 100m of a core reserved and 500m at most; 64Mi of memory and 256Mi.</value>
    [Input("resources")]
    public ResourceSizesArgs? Resources { get; set; }

    /// <summary>Paths of the workload that it sees too: writable ones, disks, files.</summary>
    /// <value>Default: none; what it writes itself goes to a /tmp of its own.</value>
    [Input("sharedPaths")]
    public List<string>? SharedPaths { get; set; }
}

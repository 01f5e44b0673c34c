using Lucid.Components.Services;
using Pulumi;

namespace Lucid.Components.Quotas;

/// <summary>Room in a plane for pods and disks that the program does not declare: workloads of others, a debugging session, a job by hand.</summary>
public sealed class HeadroomArgs : ResourceArgs
{
    /// <summary>How many, 0 to 1000.</summary>
    /// <value>Default: none.</value>
    [Input("pods")]
    public int? Pods { get; set; }

    /// <summary>Claims of disks, 0 to 1000, such as those that a service with fewer pods than before has left.</summary>
    /// <value>Default: none.</value>
    [Input("claims")]
    public int? Claims { get; set; }

    /// <summary>What each gets.</summary>
    /// <value>Default: what a service gets that says nothing.</value>
    [Input("resources")]
    public ResourceSizesArgs? Resources { get; set; }
}

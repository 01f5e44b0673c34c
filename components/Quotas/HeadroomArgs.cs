using Lucid.Components.Services;
using Pulumi;

namespace Lucid.Components.Quotas;

/// <summary>Room in a plane for pods that the program does not declare: workloads of others, a debugging session, a job by hand.</summary>
public sealed class HeadroomArgs : ResourceArgs
{
    /// <summary>How many, 0 to 1000.</summary>
    [Input("pods", required: true)]
    public required int Pods { get; set; }

    /// <summary>What each gets.</summary>
    /// <value>Default: what a service gets that says nothing.</value>
    [Input("resources")]
    public ResourceSizesArgs? Resources { get; set; }
}

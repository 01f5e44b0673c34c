using Lucid.Components.Planes;
using Pulumi;

namespace Lucid.Components.Quotas;

/// <summary>What a <see cref="PlaneQuota"/> is made of.</summary>
public sealed class PlaneQuotaArgs : ResourceArgs
{
    /// <summary>The plane.</summary>
    [Input("plane", required: true)]
    public required PlaneReferenceArgs Plane { get; set; }

    /// <summary>All workloads of the plane.</summary>
    [Input("workloads", required: true)]
    public required List<WorkloadDemandArgs> Workloads { get; set; }

    /// <summary>Room for more.</summary>
    /// <value>Default: none.</value>
    [Input("headroom")]
    public HeadroomArgs? Headroom { get; set; }
}

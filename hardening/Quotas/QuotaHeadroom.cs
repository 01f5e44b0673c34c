using Lucid.Hardening.Services;

namespace Lucid.Hardening.Quotas;

/// <summary>Room in a plane for pods and disks that the program does not declare: workloads of others, a debugging session, a job by hand.</summary>
public sealed record QuotaHeadroom
{
    /// <summary>Most pods that room can be kept for: 1000; more is a slip of the keyboard.</summary>
    public const int MostPods = 1000;

    /// <summary>Most claims of disks that room can be kept for: 1000.</summary>
    public const int MostClaims = 1000;

    /// <summary>How many. Default: none.</summary>
    public int Pods { get; init; }

    /// <summary>Claims of disks, such as those that a service with fewer pods than before has left. Default: none.</summary>
    public int Claims { get; init; }

    /// <summary>What each gets. Default: what a service gets that says nothing.</summary>
    public ResourceSizes Resources { get; init; } = new();
}

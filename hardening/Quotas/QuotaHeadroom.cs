using Lucid.Hardening.Services;

namespace Lucid.Hardening.Quotas;

/// <summary>Room in a plane for pods that the program does not declare: workloads of others, a debugging session, a job by hand.</summary>
public sealed record QuotaHeadroom
{
    /// <summary>Most pods that room can be kept for: 1000; more is a slip of the keyboard.</summary>
    public const int MostPods = 1000;

    /// <summary>How many. Default: none.</summary>
    public int Pods { get; init; }

    /// <summary>What each gets. Default: what a service gets that says nothing.</summary>
    public ResourceSizes Resources { get; init; } = new();
}

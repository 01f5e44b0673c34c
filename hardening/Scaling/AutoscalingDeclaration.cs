using Lucid.Hardening.Defaults;

namespace Lucid.Hardening.Scaling;

/// <summary>Between how many pods a service is scaled, and by what, as its author writes it.</summary>
public sealed record AutoscalingDeclaration
{
    /// <summary>Fewest pods. Default: <see cref="HardenedDefaults.FewestScaledReplicas"/>.</summary>
    public int? MinReplicas { get; init; }

    /// <summary>Most pods.</summary>
    public required int MaxReplicas { get; init; }

    /// <summary>
    /// Processor time that the pods are kept at, in percent of what is reserved. Default: <see cref="HardenedDefaults.ScalingCpuPercent"/>,
    /// unless memory alone is given.
    /// </summary>
    public int? CpuPercent { get; init; }

    /// <summary>Memory that the pods are kept at, in percent of what is reserved. Default: memory does not count.</summary>
    public int? MemoryPercent { get; init; }
}

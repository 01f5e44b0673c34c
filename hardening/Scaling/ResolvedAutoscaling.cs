namespace Lucid.Hardening.Scaling;

/// <summary>Between how many pods a service is scaled, and by what.</summary>
public sealed record ResolvedAutoscaling
{
    /// <summary>Fewest pods.</summary>
    public required int MinReplicas { get; init; }

    /// <summary>Most pods.</summary>
    public required int MaxReplicas { get; init; }

    /// <summary>Processor time that the pods are kept at, in percent of what is reserved; null where it does not count.</summary>
    public required int? CpuPercent { get; init; }

    /// <summary>Memory that the pods are kept at, in percent of what is reserved; null where it does not count.</summary>
    public required int? MemoryPercent { get; init; }
}

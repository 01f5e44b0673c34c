namespace Lucid.Hardening.Monitoring;

/// <summary>Where a service publishes its metrics.</summary>
public sealed record ResolvedMonitoring
{
    /// <summary>Name of the port.</summary>
    public required string Port { get; init; }

    /// <summary>The path.</summary>
    public required string Path { get; init; }

    /// <summary>Time between two readings, in seconds.</summary>
    public required int IntervalSeconds { get; init; }
}

using Lucid.Hardening.Defaults;

namespace Lucid.Hardening.Monitoring;

/// <summary>Where a service publishes its metrics, as its author writes it.</summary>
public sealed record MonitoringDeclaration
{
    /// <summary>Name of the port. Default: the service's first.</summary>
    public string? Port { get; init; }

    /// <summary>The path. Default: <see cref="HardenedDefaults.MetricsPath"/>.</summary>
    public string? Path { get; init; }

    /// <summary>Time between two readings. Default: <see cref="HardenedDefaults.MetricsIntervalSeconds"/>.</summary>
    public int? IntervalSeconds { get; init; }
}

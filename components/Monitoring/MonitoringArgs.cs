using Lucid.Components.Flows;
using Lucid.Hardening.Defaults;
using Pulumi;

namespace Lucid.Components.Monitoring;

/// <summary>Where a service publishes its metrics, and who reads them: a PodMonitor, and the flow that lets the reader in.</summary>
public sealed class MonitoringArgs : ResourceArgs
{
    /// <summary>Prometheus, or what reads in its place.</summary>
    [Input("reader", required: true)]
    public required FlowEndpointArgs Reader { get; set; }

    /// <summary>Name of the port.</summary>
    /// <value>Default: the service's first.</value>
    [Input("port")]
    public string? Port { get; set; }

    /// <summary>The path.</summary>
    /// <value>Default: <see cref="HardenedDefaults.MetricsPath"/>.</value>
    [Input("path")]
    public string? Path { get; set; }

    /// <summary>Seconds between two readings.</summary>
    /// <value>Default: <see cref="HardenedDefaults.MetricsIntervalSeconds"/>.</value>
    [Input("intervalSeconds")]
    public int? IntervalSeconds { get; set; }
}

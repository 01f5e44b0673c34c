using Lucid.Hardening.Defaults;
using Pulumi;

namespace Lucid.Components.Scaling;

/// <summary>Between how many pods a service is scaled, and by what. Its number of replicas is then nobody's but the autoscaler's.</summary>
public sealed class AutoscalingArgs : ResourceArgs
{
    /// <summary>Fewest pods.</summary>
    /// <value>Default: <see cref="HardenedDefaults.FewestScaledReplicas"/>.</value>
    [Input("minReplicas")]
    public int? MinReplicas { get; set; }

    /// <summary>Most pods.</summary>
    [Input("maxReplicas", required: true)]
    public required int MaxReplicas { get; set; }

    /// <summary>Processor time that the pods are kept at, in percent of what is reserved.</summary>
    /// <value>Default: <see cref="HardenedDefaults.ScalingCpuPercent"/>, unless memory alone is given.</value>
    [Input("cpuPercent")]
    public int? CpuPercent { get; set; }

    /// <summary>Memory that the pods are kept at, in percent of what is reserved.</summary>
    /// <value>Default: memory does not count.</value>
    [Input("memoryPercent")]
    public int? MemoryPercent { get; set; }
}

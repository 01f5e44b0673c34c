using Lucid.Hardening.Defaults;
using Pulumi;

namespace Lucid.Components.Services;

/// <summary>What one replica of a service gets, as Kubernetes quantities.</summary>
public sealed class ResourceSizesArgs : ResourceArgs
{
    /// <summary>Processor time reserved, in cores, such as <c>250m</c>.</summary>
    /// <value>Default: <see cref="HardenedDefaults.CpuRequest"/>.</value>
    [Input("cpuRequest")]
    public string? CpuRequest { get; set; }

    /// <summary>Processor time at most, in cores.</summary>
    /// <value>Default: <see cref="HardenedDefaults.CpuLimit"/>.</value>
    [Input("cpuLimit")]
    public string? CpuLimit { get; set; }

    /// <summary>Memory reserved, in bytes, such as <c>256Mi</c>.</summary>
    /// <value>Default: <see cref="HardenedDefaults.MemoryRequest"/>.</value>
    [Input("memoryRequest")]
    public string? MemoryRequest { get; set; }

    /// <summary>Memory at most, in bytes, writable paths included.</summary>
    /// <value>Default: <see cref="HardenedDefaults.MemoryLimit"/>.</value>
    [Input("memoryLimit")]
    public string? MemoryLimit { get; set; }

    /// <summary>Room on the node's disk reserved, in bytes, such as <c>100Mi</c>.</summary>
    /// <value>Default: <see cref="HardenedDefaults.EphemeralStorageRequest"/>.</value>
    [Input("ephemeralStorageRequest")]
    public string? EphemeralStorageRequest { get; set; }

    /// <summary>Room on the node's disk at most, in bytes; a pod that takes more is evicted.</summary>
    /// <value>Default: <see cref="HardenedDefaults.EphemeralStorageLimit"/>.</value>
    [Input("ephemeralStorageLimit")]
    public string? EphemeralStorageLimit { get; set; }
}

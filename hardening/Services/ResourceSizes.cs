using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Services;

/// <summary>What one replica of a service gets, as Kubernetes quantities.</summary>
public sealed record ResourceSizes
{
    /// <summary>Processor time reserved, such as <c>250m</c>. Default: <see cref="HardenedDefaults.CpuRequest"/>.</summary>
    public string? CpuRequest { get; init; }

    /// <summary>Processor time at most, such as <c>1</c>. Default: <see cref="HardenedDefaults.CpuLimit"/>.</summary>
    public string? CpuLimit { get; init; }

    /// <summary>Memory reserved, such as <c>256Mi</c>. Default: <see cref="HardenedDefaults.MemoryRequest"/>.</summary>
    public string? MemoryRequest { get; init; }

    /// <summary>Memory at most, scratch space included, such as <c>512Mi</c>. Default: <see cref="HardenedDefaults.MemoryLimit"/>.</summary>
    public string? MemoryLimit { get; init; }

    /// <summary>Room on the node's disk reserved, such as <c>100Mi</c>. Default: <see cref="HardenedDefaults.EphemeralStorageRequest"/>.</summary>
    public string? EphemeralStorageRequest { get; init; }

    /// <summary>Room on the node's disk at most, such as <c>500Mi</c>. Default: <see cref="HardenedDefaults.EphemeralStorageLimit"/>.</summary>
    public string? EphemeralStorageLimit { get; init; }

    /// <summary>What is wrong with the sizes of a service that has the default writable paths.</summary>
    /// <returns>The mistakes, with fields such as <c>resources.cpuLimit</c>; none when the sizes are right.</returns>
    public ImmutableArray<Mistake> Check()
    {
        var mistakes = new Mistakes();
        WritablePathRules.Resolve([], ResourceRules.Resolve(this, mistakes).MemoryLimit, mistakes);
        return mistakes.All;
    }
}

using System.Collections.Immutable;
using Lucid.Hardening.Images;
using Lucid.Hardening.Services;

namespace Lucid.Hardening.Pods;

/// <summary>A container of a pod, whatever its part in it; all get the same hardening.</summary>
public sealed record ResolvedContainer
{
    /// <summary>Its name within the pod.</summary>
    public required string Name { get; init; }

    /// <summary>Its image; null while it is not known.</summary>
    public required ImageReference? Image { get; init; }

    /// <summary>Arguments of the image's entry point; none for the image's own.</summary>
    public required ImmutableArray<string> Arguments { get; init; }

    /// <summary>Its environment, in order.</summary>
    public required ImmutableArray<EnvironmentVariable> Environment { get; init; }

    /// <summary>What it gets.</summary>
    public required ResolvedResources Resources { get; init; }

    /// <summary>What it sees beside its image.</summary>
    public required ImmutableArray<ResolvedMount> Mounts { get; init; }

    /// <summary>The ports it listens on.</summary>
    public ImmutableArray<ServicePort> Ports { get; init; } = [];

    /// <summary>Tells whether it has started; null where nobody asks.</summary>
    public ResolvedProbe? Startup { get; init; }

    /// <summary>Tells whether it has to be restarted; null where nobody asks.</summary>
    public ResolvedProbe? Liveness { get; init; }

    /// <summary>Tells whether its pod gets requests; null where nobody asks.</summary>
    public ResolvedProbe? Readiness { get; init; }

    /// <summary>Seconds that it goes on serving when it is told to stop; null for none.</summary>
    public int? PreStopSleepSeconds { get; init; }

    /// <summary>Whether it runs beside the others for as long as the pod does, though it is listed among those that run before.</summary>
    public bool IsSidecar { get; init; }
}

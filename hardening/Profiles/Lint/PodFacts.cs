using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles.Lint;

/// <summary>What a pod does, as far as an AppArmor profile has to allow it.</summary>
public sealed record PodFacts
{
    /// <summary>Name of the service's runtime.</summary>
    public required string Runtime { get; init; }

    /// <summary>The program that the container starts, by its absolute path; null if the image alone knows it.</summary>
    public string? Program { get; init; }

    /// <summary>Paths of its writable mounts.</summary>
    public ImmutableArray<string> WritableMounts { get; init; } = [];

    /// <summary>Paths of its read-only mounts: configuration and secrets.</summary>
    public ImmutableArray<string> ReadOnlyMounts { get; init; } = [];

    /// <summary>Ports it listens on.</summary>
    public ImmutableArray<int> Ports { get; init; } = [];
}

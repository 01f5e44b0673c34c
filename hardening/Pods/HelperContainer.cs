using System.Collections.Immutable;
using Lucid.Hardening.Services;

namespace Lucid.Hardening.Pods;

/// <summary>A container that runs before a workload or beside it, as hardened as the workload itself.</summary>
public sealed record HelperContainer
{
    /// <summary>Its name within the pod.</summary>
    public required string Name { get; init; }

    /// <summary>Its image; null while it is not known.</summary>
    public required string? Image { get; init; }

    /// <summary>Arguments of the image's entry point. Default: the image's own.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Its environment, in order. Default: none.</summary>
    public ImmutableArray<EnvironmentVariable> Environment { get; init; } = [];

    /// <summary>What it gets. Default: a tenth of a core reserved and half of one at most, 64Mi and 256Mi.</summary>
    public ResourceSizes Resources { get; init; } = new();

    /// <summary>
    /// Paths of the workload that it sees too: writable ones, disks, files. Default: none; what it writes itself goes to a /tmp of its own.
    /// </summary>
    public ImmutableArray<string> SharedPaths { get; init; } = [];
}

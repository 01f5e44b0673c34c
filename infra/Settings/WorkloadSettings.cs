using System.Collections.Immutable;

namespace Lucid.Infra.Settings;

/// <summary>Where a workload is that others deploy and the services talk to.</summary>
public sealed record WorkloadSettings
{
    /// <summary>The namespace of its pods.</summary>
    public required string Namespace { get; init; }

    /// <summary>The labels of its pods; at least one.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>The port that its pods listen on; null for what only connects.</summary>
    public required int? Port { get; init; }
}

using System.Collections.Immutable;

namespace Lucid.Hardening.Network.Flows;

/// <summary>One end of a flow as its author writes it.</summary>
public sealed record FlowEndpoint
{
    /// <summary>What it is.</summary>
    public required FlowEndpointKind Kind { get; init; }

    /// <summary>Its name, in policies and graphs.</summary>
    public required string Name { get; init; }

    /// <summary>The plane whose namespace it lives in; null where the namespace is somebody else's, and for a network.</summary>
    public string? Plane { get; init; }

    /// <summary>The namespace of its pods; null while it is not known, and for a network.</summary>
    public string? Namespace { get; init; }

    /// <summary>Labels by which the pods of a workload are found; a service's are its own.</summary>
    public ImmutableSortedDictionary<string, string> PodLabels { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The blocks of addresses of a network.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary>The ports that it listens on; none for what only connects.</summary>
    public ImmutableArray<FlowPort> Ports { get; init; } = [];
}

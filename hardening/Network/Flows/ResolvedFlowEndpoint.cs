using System.Collections.Immutable;

namespace Lucid.Hardening.Network.Flows;

/// <summary>One end of a flow with every default filled in and every mistake ruled out.</summary>
public sealed record ResolvedFlowEndpoint
{
    /// <summary>What it is.</summary>
    public required FlowEndpointKind Kind { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Canonical name of its plane; null where its namespace is somebody else's, and for a network.</summary>
    public required string? Plane { get; init; }

    /// <summary>The namespace of its pods; null while it is not known, and for a network.</summary>
    public required string? Namespace { get; init; }

    /// <summary>Labels by which its pods are found; none for a network.</summary>
    public required ImmutableSortedDictionary<string, string> PodLabels { get; init; }

    /// <summary>The addresses of a network.</summary>
    public required ImmutableArray<AddressBlock> Addresses { get; init; }

    /// <summary>The end as people write it: a service with its plane, a workload with its plane or namespace, a network by its name.</summary>
    /// <returns>A name that no other end of a graph has.</returns>
    public override string ToString() => Kind switch
    {
        FlowEndpointKind.Service => $"{Plane}/{Name}",
        FlowEndpointKind.Workload when Plane is null => Namespace is null ? Name : $"{Namespace}:{Name}",
        FlowEndpointKind.Workload => $"{Plane}:{Name}",
        _ => Name,
    };
}

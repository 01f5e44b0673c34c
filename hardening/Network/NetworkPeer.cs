using System.Collections.Immutable;

namespace Lucid.Hardening.Network;

/// <summary>Pods on the other side of a connection: those with these labels in namespaces with these labels; both must hold.</summary>
public sealed record NetworkPeer
{
    /// <summary>Labels that the namespace carries.</summary>
    public required ImmutableSortedDictionary<string, string> NamespaceLabels { get; init; }

    /// <summary>Labels that the pods carry.</summary>
    public required ImmutableSortedDictionary<string, string> PodLabels { get; init; }
}

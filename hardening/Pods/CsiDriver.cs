using System.Collections.Immutable;

namespace Lucid.Hardening.Pods;

/// <summary>A driver of the Container Storage Interface that brings files into a pod, such as those of a key vault.</summary>
public sealed record CsiDriver
{
    /// <summary>Its name, such as <c>secrets-store.csi.k8s.io</c>.</summary>
    public required string Driver { get; init; }

    /// <summary>What it is told; everybody who may look at the pod can read it.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

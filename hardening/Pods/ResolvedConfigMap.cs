using System.Collections.Immutable;

namespace Lucid.Hardening.Pods;

/// <summary>
/// A ConfigMap that never changes: its name holds a piece of the hash of what is in it, so that other files are another ConfigMap, and the pods
/// are replaced by ones that read it.
/// </summary>
public sealed record ResolvedConfigMap
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The files, by key.</summary>
    public required ImmutableSortedDictionary<string, string> Data { get; init; }
}

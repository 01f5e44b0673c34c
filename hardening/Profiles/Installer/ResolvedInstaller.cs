using System.Collections.Immutable;
using Lucid.Hardening.Network;
using Lucid.Hardening.Pods;

namespace Lucid.Hardening.Profiles.Installer;

/// <summary>What brings profiles to every node, with every default filled in and every mistake ruled out.</summary>
public sealed record ResolvedInstaller
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>Labels of the namespace: the one that admits what no plane does, since only root writes to a node.</summary>
    public required ImmutableSortedDictionary<string, string> NamespaceLabels { get; init; }

    /// <summary>Labels of all its other objects.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>Labels by which its pods are found.</summary>
    public required ImmutableSortedDictionary<string, string> SelectorLabels { get; init; }

    /// <summary>Its pods connect to nobody, and nobody to them.</summary>
    public required ResolvedNetworkPolicy NetworkPolicy { get; init; }

    /// <summary>The profiles, in as many objects as it takes; other profiles are other objects, and the pods are replaced.</summary>
    public required ImmutableArray<ResolvedConfigMap> ConfigMaps { get; init; }

    /// <summary>Whether it loads AppArmor profiles, which takes a capability (<c>MAC_ADMIN</c>).</summary>
    public required bool LoadsAppArmor { get; init; }

    /// <summary>What it runs once on each node.</summary>
    public required string Script { get; init; }
}

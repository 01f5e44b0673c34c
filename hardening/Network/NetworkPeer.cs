using System.Collections.Immutable;

namespace Lucid.Hardening.Network;

/// <summary>The other side of a connection: pods, told by labels, or addresses outside of the cluster.</summary>
public sealed record NetworkPeer
{
    private static readonly ImmutableSortedDictionary<string, string> None = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private NetworkPeer()
    {
    }

    /// <summary>Labels that the namespace of the pods carries; both they and <see cref="PodLabels"/> must hold.</summary>
    public ImmutableSortedDictionary<string, string> NamespaceLabels { get; private init; } = None;

    /// <summary>Labels that the pods carry.</summary>
    public ImmutableSortedDictionary<string, string> PodLabels { get; private init; } = None;

    /// <summary>The addresses; null for pods, since Kubernetes lets no peer be both.</summary>
    public AddressBlock? Addresses { get; private init; }

    /// <summary>Pods with these labels in namespaces with these labels.</summary>
    /// <param name="namespaceLabels">Labels of the namespace; at least one, or every namespace is meant.</param>
    /// <param name="podLabels">Labels of the pods; at least one, or every pod of the namespace is meant.</param>
    public static NetworkPeer Pods(
        ImmutableSortedDictionary<string, string> namespaceLabels, ImmutableSortedDictionary<string, string> podLabels) =>
        new() { NamespaceLabels = namespaceLabels, PodLabels = podLabels };

    /// <summary>Addresses outside of the cluster.</summary>
    /// <param name="addresses">The addresses.</param>
    public static NetworkPeer Outside(AddressBlock addresses) => new() { Addresses = addresses };
}

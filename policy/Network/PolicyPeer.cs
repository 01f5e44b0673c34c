namespace Lucid.Policy.Network;

/// <summary>Who is on the other side: pods, or addresses.</summary>
public sealed record PolicyPeer
{
    /// <summary>The pods; without <see cref="NamespaceSelector"/> those of the policy's own namespace.</summary>
    public LabelSelector? PodSelector { get; init; }

    /// <summary>The namespaces; without <see cref="PodSelector"/> all pods in them, with it only those that both choose.</summary>
    public LabelSelector? NamespaceSelector { get; init; }

    /// <summary>The addresses; never beside selectors.</summary>
    public IpBlock? IpBlock { get; init; }
}

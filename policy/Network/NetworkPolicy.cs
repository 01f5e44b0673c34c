namespace Lucid.Policy.Network;

/// <summary>A NetworkPolicy that the API server takes, with its defaults filled in.</summary>
public sealed record NetworkPolicy
{
    /// <summary>The namespace whose pods it is about.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The pods it is about.</summary>
    public required LabelSelector PodSelector { get; init; }

    /// <summary>Whether these pods take only connections that some policy allows.</summary>
    public required bool IsolatesIngress { get; init; }

    /// <summary>Whether these pods make only connections that some policy allows.</summary>
    public required bool IsolatesEgress { get; init; }

    /// <summary>Connections to these pods that it allows; they count only with <see cref="IsolatesIngress"/>.</summary>
    public ImmutableArray<PolicyRule> Ingress { get; init; } = [];

    /// <summary>Connections from these pods that it allows; they count only with <see cref="IsolatesEgress"/>.</summary>
    public ImmutableArray<PolicyRule> Egress { get; init; } = [];
}

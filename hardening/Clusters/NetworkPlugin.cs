using System.Collections.Immutable;

namespace Lucid.Hardening.Clusters;

/// <summary>What connects the pods of a cluster (its CNI), and whether it keeps NetworkPolicies. Kubernetes stores them either way.</summary>
public sealed record NetworkPlugin
{
    /// <summary>Its name, as a stack's configuration spells it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it keeps NetworkPolicies; null where that cannot be told from the name.</summary>
    public required bool? EnforcesNetworkPolicies { get; init; }

    /// <summary>What else has to be known of it; empty for most.</summary>
    public string Remark { get; init; } = "";

    /// <summary>The plugins that are known here, by name. Source: their own documents.</summary>
    public static ImmutableArray<NetworkPlugin> All { get; } =
    [
        new() { Name = "antrea", EnforcesNetworkPolicies = true },
        new() { Name = "aws-vpc-cni", EnforcesNetworkPolicies = null, Remark = "It does where its network policy agent is switched on." },
        new() { Name = "azure-cni", EnforcesNetworkPolicies = null, Remark = "It does where the cluster was made with a network policy." },
        new() { Name = "calico", EnforcesNetworkPolicies = true },
        new() { Name = "canal", EnforcesNetworkPolicies = true },
        new() { Name = "cilium", EnforcesNetworkPolicies = true },
        new() { Name = "flannel", EnforcesNetworkPolicies = false, Remark = "Calico's policies beside it (canal) do." },
        new() { Name = "gke-dataplane-v2", EnforcesNetworkPolicies = true },
        new() { Name = "k3s", EnforcesNetworkPolicies = true, Remark = "Its own flannel comes with a controller for them." },
        new() { Name = "kindnet", EnforcesNetworkPolicies = true, Remark = "It does since kind 0.24." },
        new() { Name = "kube-router", EnforcesNetworkPolicies = true },
        new() { Name = "kubenet", EnforcesNetworkPolicies = false },
        new() { Name = "ovn-kubernetes", EnforcesNetworkPolicies = true },
    ];

    /// <summary>The plugin with a name.</summary>
    /// <param name="name">The name, such as <c>calico</c>.</param>
    /// <returns>The plugin; null if none of this name is known.</returns>
    public static NetworkPlugin? Find(string? name) => All.FirstOrDefault(plugin => plugin.Name == name);
}

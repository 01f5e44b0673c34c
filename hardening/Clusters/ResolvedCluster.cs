using System.Collections.Immutable;
using Lucid.Hardening.Network;
using Lucid.Hardening.Profiles;

namespace Lucid.Hardening.Clusters;

/// <summary>What is known of a cluster.</summary>
public sealed record ResolvedCluster
{
    /// <summary>Its version.</summary>
    public required KubernetesVersion KubernetesVersion { get; init; }

    /// <summary>Name of its network plugin; null where nobody says.</summary>
    public required string? NetworkPlugin { get; init; }

    /// <summary>Whether NetworkPolicies are kept; false where that is not known.</summary>
    public required bool EnforcesNetworkPolicies { get; init; }

    /// <summary>Whether every node has AppArmor.</summary>
    public required bool AppArmor { get; init; }

    /// <summary>How seccomp and AppArmor profiles come to the nodes.</summary>
    public required ProfileDelivery ProfileDelivery { get; init; }

    /// <summary>Whether every node can give a pod users of its own.</summary>
    public required bool UserNamespaces { get; init; }

    /// <summary>Where every node answers its pods' questions for names; null where only the cluster's name service does.</summary>
    public required AddressBlock? NodeLocalDns { get; init; }

    /// <summary>Where the API server is; empty where nobody says.</summary>
    public required ImmutableArray<AddressBlock> ApiServer { get; init; }

    /// <summary>Port of the API server.</summary>
    public required int ApiServerPort { get; init; }
}

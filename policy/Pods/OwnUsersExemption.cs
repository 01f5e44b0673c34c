using Lucid.Hardening.Clusters;

namespace Lucid.Policy.Pods;

/// <summary>In pods with users of their own root is nobody on the node; since 1.35 they may have one.</summary>
internal static class OwnUsersExemption
{
    private static readonly KubernetesVersion First = new(35);

    public static bool Holds(Pod pod, KubernetesVersion version) => version >= First && pod.HasOwnUsers;
}

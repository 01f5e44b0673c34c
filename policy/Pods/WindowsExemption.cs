using Lucid.Hardening.Clusters;

namespace Lucid.Policy.Pods;

/// <summary>Pods for Windows cannot set what Linux containers have to; since 1.25 they are let off.</summary>
internal static class WindowsExemption
{
    private static readonly KubernetesVersion First = new(25);

    public static bool Holds(Pod pod, KubernetesVersion version) => version >= First && pod.IsWindows;
}

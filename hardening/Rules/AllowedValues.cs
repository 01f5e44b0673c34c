using System.Collections.Immutable;
using Lucid.Hardening.Clusters;

namespace Lucid.Hardening.Rules;

/// <summary>The values that the Pod Security Standards allow, for the rules and for their expressions alike.</summary>
public static class AllowedValues
{
    /// <summary>Capabilities that baseline lets a container add: those that container runtimes give anyway.</summary>
    public static ImmutableArray<string> BaselineCapabilities { get; } =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP",
        "SETUID", "SYS_CHROOT",
    ];

    /// <summary>The one capability that restricted lets a container add.</summary>
    public const string RestrictedCapability = "NET_BIND_SERVICE";

    /// <summary>Types of seccomp and AppArmor profiles that filter something.</summary>
    public static ImmutableArray<string> ProfileTypes { get; } = ["RuntimeDefault", "Localhost"];

    /// <summary>Sources of volumes that restricted allows.</summary>
    public static ImmutableArray<string> RestrictedVolumes { get; } =
    [
        "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "image", "persistentVolumeClaim", "projected", "secret",
    ];

    /// <summary>SELinux types that a container may run as.</summary>
    /// <param name="version">The cluster's version; <c>container_engine_t</c> came with 1.31.</param>
    /// <returns>The types; the empty text means the runtime's default.</returns>
    public static ImmutableArray<string> SeLinuxTypes(KubernetesVersion version) => version.Minor >= 31
        ? ["", "container_t", "container_init_t", "container_kvm_t", "container_engine_t"]
        : ["", "container_t", "container_init_t", "container_kvm_t"];

    /// <summary>Kernel parameters that concern the pod alone.</summary>
    /// <param name="version">The cluster's version; the list grew with 1.27, 1.29, 1.32 and 1.37.</param>
    /// <returns>The names.</returns>
    public static ImmutableArray<string> Sysctls(KubernetesVersion version) =>
    [
        "kernel.shm_rmid_forced",
        "net.ipv4.ip_local_port_range",
        "net.ipv4.tcp_syncookies",
        "net.ipv4.ping_group_range",
        "net.ipv4.ip_unprivileged_port_start",
        .. From(27, version, "net.ipv4.ip_local_reserved_ports"),
        .. From(29, version, "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout"),
        .. From(29, version, "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes"),
        .. From(32, version, "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"),
        .. From(37, version, "net.ipv4.tcp_slow_start_after_idle", "net.ipv4.tcp_notsent_lowat"),
    ];

    private static ImmutableArray<string> From(int minor, KubernetesVersion version, params ImmutableArray<string> names)
        => version.Minor >= minor ? names : [];
}

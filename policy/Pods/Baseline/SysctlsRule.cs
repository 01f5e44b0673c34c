using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Baseline;

/// <summary>LUCID-POD-010: only kernel parameters of the pod.</summary>
public sealed class SysctlsRule : PodRule
{
    private const string Container = "containers: [{name: app}]";

    /// <inheritdoc />
    public override RuleDescription Description => BaselineRules.Sysctls;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        Allowed("what was always allowed", 26, "kernel.shm_rmid_forced"),
        Allowed("from 1.27 on", 27, "net.ipv4.ip_local_reserved_ports"),
        Allowed("from 1.29 on", 29, "net.ipv4.tcp_keepalive_probes"),
        Allowed("from 1.32 on", 32, "net.ipv4.tcp_wmem"),
        Allowed("from 1.37 on", 37, "net.ipv4.tcp_notsent_lowat"),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        Refused("before 1.27", 26, "net.ipv4.ip_local_reserved_ports"),
        Refused("before 1.29", 28, "net.ipv4.tcp_keepalive_probes"),
        Refused("before 1.32", 31, "net.ipv4.tcp_wmem"),
        Refused("before 1.37", 36, "net.ipv4.tcp_notsent_lowat"),
        Refused("of the whole node", 37, "kernel.msgmax"),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
    {
        var allowed = AllowedValues.Sysctls(version);
        return from sysctl in pod.SecurityContext?.Objects("sysctls") ?? []
               let name = sysctl.Text("name")
               where name is null || !allowed.Contains(name)
               select At(
                   pod,
                   sysctl.Nearest("name"),
                   $"the pod: sets the kernel parameter {Quote.Of(name)}, which concerns more than the pod in Kubernetes {version};"
                       + " remove it");
    }

    private static RuleExample Allowed(string title, int minor, string name)
        => RuleExample.Pod(title, $"securityContext: {{sysctls: [{{name: {name}, value: \"1\"}}]}}\n{Container}", minor);

    private static RuleExample Refused(string title, int minor, string name)
        => RuleExample.Pod(title, $"securityContext: {{sysctls: [{{name: {name}, value: \"1\"}}]}} # !\n{Container}", minor);
}

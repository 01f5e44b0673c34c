using System.Collections.Immutable;
using static Lucid.Hardening.Rules.Cel;

namespace Lucid.Hardening.Rules;

/// <summary>The level baseline of the Pod Security Standards: what no pod without a special reason needs.</summary>
public static class BaselineRules
{
    private const string Standard = "Pod Security Standards, baseline: ";

    private static readonly ImmutableArray<string> Probes = ["livenessProbe", "readinessProbe", "startupProbe"];

    /// <summary>LUCID-POD-001: no namespaces of the node.</summary>
    public static RuleDescription HostNamespaces { get; } = new()
    {
        Id = "LUCID-POD-001",
        Title = "Pods share no namespace with the node",
        Severity = Severity.Critical,
        Standard = Standard + "Host Namespaces",
        Rationale = "With the node's network, processes or shared memory a pod sees and reaches what belongs to others,"
            + " past every NetworkPolicy.",
        Remediation = "Remove hostNetwork, hostPID and hostIPC, or set them to false.",
        Admission =
        [
            Always(
                "hostNetwork, hostPID and hostIPC must be false",
                $"{NotTrue(Pod, "hostNetwork")} && {NotTrue(Pod, "hostPID")} && {NotTrue(Pod, "hostIPC")}"),
        ],
    };

    /// <summary>LUCID-POD-002: no privileged containers.</summary>
    public static RuleDescription Privileged { get; } = new()
    {
        Id = "LUCID-POD-002",
        Title = "Containers are not privileged",
        Severity = Severity.Critical,
        Standard = Standard + "Privileged Containers",
        Rationale = "A privileged container has every device and capability of the node: nothing separates it from the node.",
        Remediation = "Remove securityContext.privileged, or set it to false.",
        Admission =
        [
            Always("securityContext.privileged must be false", EveryContainer(NotTrue("c", "securityContext.privileged"))),
        ],
    };

    /// <summary>LUCID-POD-003: no capabilities beyond the usual ones.</summary>
    public static RuleDescription Capabilities { get; } = new()
    {
        Id = "LUCID-POD-003",
        Title = "Containers add no capability that runtimes do not give by default",
        Severity = Severity.High,
        Standard = Standard + "Capabilities",
        Rationale = "Capabilities such as SYS_ADMIN or NET_ADMIN lead from the container to the node.",
        Remediation = "Remove the capability from securityContext.capabilities.add.",
        Admission =
        [
            Always(
                $"securityContext.capabilities.add may hold only {string.Join(", ", AllowedValues.BaselineCapabilities)}",
                EveryContainer($"{Lacks("c", "securityContext.capabilities.add")}"
                    + $" || c.securityContext.capabilities.add.all(a, a in {List(AllowedValues.BaselineCapabilities)})")),
        ],
    };

    /// <summary>LUCID-POD-004: no files of the node.</summary>
    public static RuleDescription HostPathVolumes { get; } = new()
    {
        Id = "LUCID-POD-004",
        Title = "Pods mount no files of the node",
        Severity = Severity.Critical,
        Standard = Standard + "HostPath Volumes",
        Rationale = "Files of the node, such as the runtime's socket or the kubelet's keys, give whoever reads or writes them the node.",
        Remediation = "Replace the hostPath volume by an emptyDir, a claim, a configMap or a secret.",
        Admission =
        [
            Always("volumes must not be of type hostPath", $"!has({Pod}.volumes) || {Pod}.volumes.all(v, !has(v.hostPath))"),
        ],
    };

    /// <summary>LUCID-POD-005: no ports of the node.</summary>
    public static RuleDescription HostPorts { get; } = new()
    {
        Id = "LUCID-POD-005",
        Title = "Containers take no ports of the node",
        Severity = Severity.Medium,
        Standard = Standard + "Host Ports",
        Rationale = "A port of the node is open to the node's network, past Services and on some networks past NetworkPolicies.",
        Remediation = "Remove hostPort and reach the pod through a Service.",
        Admission =
        [
            Always("hostPort must not be set", EveryContainer("!has(c.ports) || c.ports.all(p, !has(p.hostPort) || p.hostPort == 0)")),
        ],
    };

    /// <summary>LUCID-POD-006: AppArmor is not turned off.</summary>
    public static RuleDescription AppArmor { get; } = new()
    {
        Id = "LUCID-POD-006",
        Title = "AppArmor is not turned off",
        Severity = Severity.High,
        Standard = Standard + "AppArmor",
        Rationale = "Without its profile a container may mount, trace and write where the runtime's profile forbids it.",
        Remediation = "Remove the profile or set its type to RuntimeDefault or Localhost;"
            + " annotations to runtime/default or localhost/<name>.",
        Admission =
        [
            Always(
                "AppArmor profiles must be of type RuntimeDefault or Localhost",
                $"(!has({Metadata}.annotations) || {Metadata}.annotations.all(k,"
                    + $" !k.startsWith('container.apparmor.security.beta.kubernetes.io/')"
                    + $" || {Metadata}.annotations[k] in ['', 'runtime/default'] || {Metadata}.annotations[k].startsWith('localhost/')))"
                    + $" && {EverySecurityContext(context => FilteringProfile(context, "appArmorProfile"))}"),
        ],
    };

    /// <summary>LUCID-POD-007: SELinux keeps its confinement.</summary>
    public static RuleDescription SeLinux { get; } = new()
    {
        Id = "LUCID-POD-007",
        Title = "SELinux options stay those of containers",
        Severity = Severity.High,
        Standard = Standard + "SELinux",
        Rationale = "Another type, user or role, such as spc_t, takes the container out of SELinux's confinement.",
        Remediation = "Remove seLinuxOptions, or leave user and role out and set type to container_t, container_init_t or container_kvm_t.",
        Admission = [SeLinuxSince(30), SeLinuxSince(31)],
    };

    /// <summary>LUCID-POD-008: /proc stays masked, unless the pod has users of its own.</summary>
    public static RuleDescription ProcMount { get; } = new()
    {
        Id = "LUCID-POD-008",
        Title = "/proc stays masked",
        Severity = Severity.High,
        Standard = Standard + "/proc Mount Type",
        Rationale = "An unmasked /proc lets a container read and change settings of the node's kernel.",
        Remediation = "Remove procMount, or set it to Default; from 1.35 on, hostUsers: false makes other values harmless.",
        Admission =
        [
            Always("procMount must be Default", DefaultProcMount),
            Since(35, "procMount must be Default unless hostUsers is false", $"{HasOwnUsers} || {DefaultProcMount}"),
        ],
    };

    /// <summary>LUCID-POD-009: seccomp is not turned off.</summary>
    public static RuleDescription Seccomp { get; } = new()
    {
        Id = "LUCID-POD-009",
        Title = "Seccomp is not turned off",
        Severity = Severity.High,
        Standard = Standard + "Seccomp",
        Rationale = "Unfiltered, a container reaches every system call of the node's kernel, and so every hole in it.",
        Remediation = "Remove the profile or set seccompProfile.type to RuntimeDefault or Localhost.",
        Admission =
        [
            Always(
                "seccompProfile.type must be RuntimeDefault or Localhost",
                EverySecurityContext(context => FilteringProfile(context, "seccompProfile"))),
        ],
    };

    /// <summary>LUCID-POD-010: only kernel parameters of the pod.</summary>
    public static RuleDescription Sysctls { get; } = new()
    {
        Id = "LUCID-POD-010",
        Title = "Pods set only kernel parameters that concern nobody else",
        Severity = Severity.High,
        Standard = Standard + "Sysctls",
        Rationale = "Other kernel parameters weaken the node or disturb its other pods.",
        Remediation = "Remove the parameter from securityContext.sysctls; set it for the whole node if it is needed.",
        Admission = [SysctlsSince(30), SysctlsSince(32), SysctlsSince(37)],
    };

    /// <summary>LUCID-POD-011: no processes on the Windows node itself.</summary>
    public static RuleDescription WindowsHostProcess { get; } = new()
    {
        Id = "LUCID-POD-011",
        Title = "Windows containers do not run on the node itself",
        Severity = Severity.Critical,
        Standard = Standard + "HostProcess",
        Rationale = "A HostProcess container runs as a process of the node, with its files, network and rights.",
        Remediation = "Remove windowsOptions.hostProcess, or set it to false.",
        Admission =
        [
            Always(
                "windowsOptions.hostProcess must be false",
                EverySecurityContext(context => NotTrue(context, "windowsOptions.hostProcess"))),
        ],
    };

    /// <summary>LUCID-POD-012: the kubelet asks the pod, nobody else.</summary>
    public static RuleDescription ProbeHosts { get; } = new()
    {
        Id = "LUCID-POD-012",
        Title = "Probes and lifecycle hooks go to the pod itself",
        Severity = Severity.Medium,
        Standard = Standard + "Host Probes / Lifecycle Hooks (1.34 and newer)",
        Rationale = "The kubelet makes these calls from the node: with a host of the pod's choice"
            + " it calls what the pod itself cannot reach.",
        Remediation = "Remove host from httpGet and tcpSocket; the pod's own address is the default.",
        Admission =
        [
            Since(
                34,
                "host must not be set in httpGet and tcpSocket of probes and lifecycle hooks",
                EveryContainer(string.Join(" && ", [
                    .. Probes.Select(probe => $"(!has(c.{probe}) || {WithoutHost($"c.{probe}")})"),
                    $"({Lacks("c", "lifecycle.postStart")} || {WithoutHost("c.lifecycle.postStart")})",
                    $"({Lacks("c", "lifecycle.preStop")} || {WithoutHost("c.lifecycle.preStop")})",
                ]))),
        ],
    };

    internal static ImmutableArray<RuleDescription> All { get; } =
    [
        HostNamespaces, Privileged, Capabilities, HostPathVolumes, HostPorts, AppArmor, SeLinux, ProcMount, Seccomp, Sysctls,
        WindowsHostProcess, ProbeHosts,
    ];

    /// <summary>True where procMount is absent or Default.</summary>
    internal static string DefaultProcMount => EveryContainer(AbsentOrIn("c", "securityContext.procMount", "Default"));

    /// <summary>True where there is no profile, or one that filters.</summary>
    internal static string FilteringProfile(string context, string profile)
        => $"(!has({context}.{profile}) || "
            + $"(has({context}.{profile}.type) && {context}.{profile}.type in {List(AllowedValues.ProfileTypes)}))";

    private static string WithoutHost(string handler)
        => $"({AbsentOrIn(handler, "httpGet.host", "")} && {AbsentOrIn(handler, "tcpSocket.host", "")})";

    private static AdmissionExpression SeLinuxSince(int minor) => Since(
        minor,
        $"seLinuxOptions.type must be one of {string.Join(", ", AllowedValues.SeLinuxTypes(new(minor)).Where(type => type != ""))};"
            + " user and role must not be set",
        EverySecurityContext(context => $"({AbsentOrIn(context, "seLinuxOptions.type", AllowedValues.SeLinuxTypes(new(minor)))}"
            + $" && {AbsentOrIn(context, "seLinuxOptions.user", "")} && {AbsentOrIn(context, "seLinuxOptions.role", "")})"));

    private static AdmissionExpression SysctlsSince(int minor) => Since(
        minor,
        $"sysctls may be only {string.Join(", ", AllowedValues.Sysctls(new(minor)))}",
        $"{Lacks(Pod, "securityContext.sysctls")}"
            + $" || {Pod}.securityContext.sysctls.all(s, has(s.name) && s.name in {List(AllowedValues.Sysctls(new(minor)))})");
}

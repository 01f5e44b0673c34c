using System.Collections.Immutable;
using static Lucid.Hardening.Rules.Cel;

namespace Lucid.Hardening.Rules;

/// <summary>What the level restricted of the Pod Security Standards asks beyond baseline.</summary>
public static class RestrictedRules
{
    private const string Standard = "Pod Security Standards, restricted: ";

    /// <summary>LUCID-POD-013: only volumes that hold nothing of the node.</summary>
    public static RuleDescription VolumeTypes { get; } = new()
    {
        Id = "LUCID-POD-013",
        Title = "Volumes are of types that belong to the cluster",
        Severity = Severity.Medium,
        Standard = Standard + "Volume Types",
        Rationale = "Other types are mounted by the node with addresses and credentials that the pod chooses.",
        Remediation = "Use configMap, csi, downwardAPI, emptyDir, ephemeral, image, persistentVolumeClaim, projected or secret.",
        Includes = [BaselineRules.HostPathVolumes.Id],

        // The API server has put an emptyDir where a volume names no type before it asks.
        Admission =
        [
            Always(
                $"volumes must be of type {string.Join(", ", AllowedValues.RestrictedVolumes)}",
                $"!has({Pod}.volumes) || {Pod}.volumes.all(v, "
                    + $"{string.Join(" || ", AllowedValues.RestrictedVolumes.Select(type => $"has(v.{type})"))})"),
        ],
    };

    /// <summary>LUCID-POD-014: no privileges that the parent process lacks.</summary>
    public static RuleDescription PrivilegeEscalation { get; } = new()
    {
        Id = "LUCID-POD-014",
        Title = "Processes cannot gain privileges",
        Severity = Severity.High,
        Standard = Standard + "Privilege Escalation",
        Rationale = "A setuid file in the image makes an ordinary user root, unless the kernel's no_new_privs is set;"
            + " the default is not to set it.",
        Remediation = "Set securityContext.allowPrivilegeEscalation to false in every container.",
        Admission =
        [
            Always(
                "securityContext.allowPrivilegeEscalation must be false",
                $"{IsWindows} || " + EveryContainer(
                    $"{Has("c", "securityContext.allowPrivilegeEscalation")} && !c.securityContext.allowPrivilegeEscalation")),
        ],
    };

    /// <summary>LUCID-POD-015: system calls are filtered.</summary>
    public static RuleDescription SeccompSet { get; } = new()
    {
        Id = "LUCID-POD-015",
        Title = "System calls are filtered",
        Severity = Severity.High,
        Standard = Standard + "Seccomp",
        Rationale = "Without a profile nothing filters system calls, unless the kubelet was told to; the whole kernel is open to attack.",
        Remediation = "Set securityContext.seccompProfile.type to RuntimeDefault or Localhost in the pod or in every container.",
        Includes = [BaselineRules.Seccomp.Id],
        Admission =
        [
            Always(
                "seccompProfile.type must be set to RuntimeDefault or Localhost",
                $"{IsWindows} || ((!has({Pod}.securityContext) || {BaselineRules.FilteringProfile($"{Pod}.securityContext", "seccompProfile")})"
                    + $" && {EveryContainer($"({Has("c", "securityContext.seccompProfile")})"
                        + $" ? {BaselineRules.FilteringProfile("c.securityContext", "seccompProfile")}"
                        + $" : ({Has(Pod, "securityContext.seccompProfile")})")})"),
        ],
    };

    /// <summary>LUCID-POD-016: all capabilities are dropped.</summary>
    public static RuleDescription DropCapabilities { get; } = new()
    {
        Id = "LUCID-POD-016",
        Title = "Containers drop all capabilities",
        Severity = Severity.High,
        Standard = Standard + "Capabilities",
        Rationale = "What runtimes leave by default lets a container open raw sockets, change owners of files and pass for other users.",
        Remediation = "Set securityContext.capabilities.drop to [ALL], in capitals, and add at most NET_BIND_SERVICE.",
        Includes = [BaselineRules.Capabilities.Id],
        Admission =
        [
            Always(
                "securityContext.capabilities must drop ALL and may add only NET_BIND_SERVICE",
                $"{IsWindows} || {EveryContainer($"{Has("c", "securityContext.capabilities.drop")} && 'ALL' in c.securityContext.capabilities.drop"
                    + $" && (!has(c.securityContext.capabilities.add)"
                    + $" || c.securityContext.capabilities.add.all(a, a == '{AllowedValues.RestrictedCapability}'))")}"),
        ],
    };

    /// <summary>LUCID-POD-017: root cannot start.</summary>
    public static RuleDescription RunAsNonRoot { get; } = new()
    {
        Id = "LUCID-POD-017",
        Title = "The kubelet refuses to start containers as root",
        Severity = Severity.High,
        Standard = Standard + "Running as Non-root",
        Rationale = "Root in the container is root on the node for whoever finds a way out, unless the pod has users of its own.",
        Remediation = "Set securityContext.runAsNonRoot to true in the pod or in every container, and to false nowhere.",
        Admission =
        [
            Always("runAsNonRoot must be true", NonRoot),
            Since(35, "runAsNonRoot must be true unless hostUsers is false", $"{HasOwnUsers} || ({NonRoot})"),
        ],
    };

    /// <summary>LUCID-POD-018: nobody asks for root.</summary>
    public static RuleDescription RunAsUser { get; } = new()
    {
        Id = "LUCID-POD-018",
        Title = "No container asks for user 0",
        Severity = Severity.High,
        Standard = Standard + "Running as Non-root user",
        Rationale = "User 0 is root: a way out of the container then leads to root on the node.",
        Remediation = "Set runAsUser to another number, such as 65532, or leave it out.",
        Admission =
        [
            Always("runAsUser must not be 0", NonZeroUser),
            Since(35, "runAsUser must not be 0 unless hostUsers is false", $"{HasOwnUsers} || ({NonZeroUser})"),
        ],
    };

    /// <summary>LUCID-POD-019: /proc stays masked, also for pods that have users of their own.</summary>
    public static RuleDescription ProcMountAlways { get; } = new()
    {
        Id = "LUCID-POD-019",
        Title = "/proc stays masked also in pods with users of their own",
        Severity = Severity.Medium,
        Standard = Standard + "/proc Mount Type (1.35 and newer)",
        Rationale = "Users of its own limit what an unmasked /proc gives away, but a hardened service has no use for it.",
        Remediation = "Remove procMount, or set it to Default.",
        Includes = [BaselineRules.ProcMount.Id],
        Admission = [Since(35, "procMount must be Default", BaselineRules.DefaultProcMount)],
    };

    internal static ImmutableArray<RuleDescription> All { get; } =
    [
        VolumeTypes, PrivilegeEscalation, SeccompSet, DropCapabilities, RunAsNonRoot, RunAsUser, ProcMountAlways,
    ];

    private static string NonRoot
        => $"({Lacks(Pod, "securityContext.runAsNonRoot")} || {Pod}.securityContext.runAsNonRoot)"
            + $" && {EveryContainer($"({Has("c", "securityContext.runAsNonRoot")}) ? c.securityContext.runAsNonRoot"
                + $" : ({Has(Pod, "securityContext.runAsNonRoot")})")}";

    private static string NonZeroUser => EverySecurityContext(context => $"(!has({context}.runAsUser) || {context}.runAsUser != 0)");
}

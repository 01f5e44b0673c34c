namespace Lucid.Hardening.Defaults;

/// <summary>
/// Every default of a hardened service and plane, named once. "Specification" is the distroless container specification, "PSS" the
/// Kubernetes Pod Security Standards.
/// </summary>
public static class HardenedDefaults
{
    /// <summary>User that every container runs as.</summary>
    /// <value>65532 (uid). Source: specification, "Mandatory Requirements"; it is the nonroot user of distroless images.</value>
    public const int UserId = 65532;

    /// <summary>Primary group of every container.</summary>
    /// <value>65532 (gid). Source: specification, "Kubernetes Configuration".</value>
    public const int GroupId = 65532;

    /// <summary>Group that owns mounted volumes, so that the service can write to its scratch space.</summary>
    /// <value>65532 (gid). Source: specification, "Kubernetes Configuration".</value>
    public const int FileSystemGroupId = 65532;

    /// <summary>When the kubelet changes the group of a volume.</summary>
    /// <value>OnRootMismatch (policy). Source: Kubernetes; a full walk on every start delays large volumes for nothing.</value>
    public const string FileSystemGroupChangePolicy = "OnRootMismatch";

    /// <summary>Whether the kubelet refuses to start a container as root.</summary>
    /// <value>true (flag). Source: specification, "Kubernetes Configuration"; PSS restricted.</value>
    public const bool RunAsNonRoot = true;

    /// <summary>Whether the image's file system is read-only at run time.</summary>
    /// <value>true (flag). Source: specification, "Mandatory Requirements".</value>
    public const bool ReadOnlyRootFilesystem = true;

    /// <summary>Whether a process may gain more privileges than its parent.</summary>
    /// <value>false (flag). Source: specification, "Kubernetes Configuration"; PSS restricted.</value>
    public const bool AllowPrivilegeEscalation = false;

    /// <summary>Whether a container is privileged.</summary>
    /// <value>false (flag). Source: PSS baseline.</value>
    public const bool Privileged = false;

    /// <summary>Linux capabilities taken from every container.</summary>
    /// <value>ALL (capability). Source: specification, "Kubernetes Configuration"; PSS restricted wants exactly this spelling.</value>
    public const string DroppedCapability = "ALL";

    /// <summary>Whether the pod shares the node's network.</summary>
    /// <value>false (flag). Source: PSS baseline.</value>
    public const bool HostNetwork = false;

    /// <summary>Whether the pod sees the node's processes.</summary>
    /// <value>false (flag). Source: PSS baseline.</value>
    public const bool HostProcesses = false;

    /// <summary>Whether the pod shares the node's inter-process communication.</summary>
    /// <value>false (flag). Source: PSS baseline.</value>
    public const bool HostInterProcessCommunication = false;

    /// <summary>Whether the containers of a pod see each other's processes.</summary>
    /// <value>false (flag). Source: specification, "Core Benefits" (minimal attack surface).</value>
    public const bool SharedProcesses = false;

    /// <summary>Whether a token for the Kubernetes API is mounted into the pod.</summary>
    /// <value>false (flag). Source: specification, "Core Benefits"; none of the services calls the Kubernetes API.</value>
    public const bool MountServiceAccountToken = false;

    /// <summary>Whether the addresses of all services of the namespace are put into the environment.</summary>
    /// <value>false (flag). Source: specification, "Core Benefits"; it would tell an intruder what else is there.</value>
    public const bool ServiceLinks = false;

    /// <summary>System call filter until a stack chooses a profile of its own.</summary>
    /// <value>RuntimeDefault (profile type). Source: PSS restricted; a Localhost profile fails where no node carries it.</value>
    public const string SeccompProfile = "RuntimeDefault";

    /// <summary>Where writable paths live.</summary>
    /// <value>Memory (emptyDir medium). Source: specification, "Docker Compose Configuration" (tmpfs).</value>
    public const string ScratchMedium = "Memory";

    /// <summary>First writable path.</summary>
    /// <value>/tmp (path). Source: specification, "Kubernetes Configuration".</value>
    public const string TemporaryPath = "/tmp";

    /// <summary>Size limit of <see cref="TemporaryPath"/>.</summary>
    /// <value>100Mi (bytes). Source: specification, "Docker Compose Configuration".</value>
    public const string TemporarySize = "100Mi";

    /// <summary>Second writable path.</summary>
    /// <value>/var/tmp (path). Source: specification, "Kubernetes Configuration".</value>
    public const string PersistentTemporaryPath = "/var/tmp";

    /// <summary>Size limit of <see cref="PersistentTemporaryPath"/>.</summary>
    /// <value>50Mi (bytes). Source: specification, "Docker Compose Configuration".</value>
    public const string PersistentTemporarySize = "50Mi";

    /// <summary>Writable path for libraries that insist on log files; services log to standard output.</summary>
    /// <value>/app/logs (path). Source: specification, "Kubernetes Configuration".</value>
    public const string LogPath = "/app/logs";

    /// <summary>Size limit of <see cref="LogPath"/>.</summary>
    /// <value>50Mi (bytes). Source: ours; the specification gives none, and a log file is the rare case, so as much as /var/tmp.</value>
    public const string LogSize = "50Mi";

    /// <summary>Processor time reserved for one replica.</summary>
    /// <value>1 (cores). Source: specification, "Kubernetes Configuration" (1000m).</value>
    public const string CpuRequest = "1";

    /// <summary>Processor time one replica may use at most.</summary>
    /// <value>2 (cores). Source: specification, "Kubernetes Configuration" (2000m).</value>
    public const string CpuLimit = "2";

    /// <summary>Memory reserved for one replica.</summary>
    /// <value>1Gi (bytes). Source: specification, "Kubernetes Configuration".</value>
    public const string MemoryRequest = "1Gi";

    /// <summary>Memory one replica may use at most, its scratch space included.</summary>
    /// <value>2Gi (bytes). Source: specification, "Kubernetes Configuration".</value>
    public const string MemoryLimit = "2Gi";

    /// <summary>Room on the node's disk reserved for one replica: its log, and what else it writes that is not in memory.</summary>
    /// <value>100Mi (bytes). Source: ours; a container's log is rotated at 10Mi five times, and the root is read-only.</value>
    public const string EphemeralStorageRequest = "100Mi";

    /// <summary>Room on the node's disk that one replica may take; one that takes more is evicted, and not its neighbours.</summary>
    /// <value>500Mi (bytes). Source: ours; five times what it is expected to need.</value>
    public const string EphemeralStorageLimit = "500Mi";

    /// <summary>Processor time reserved for a container that runs before a workload or beside it.</summary>
    /// <value>100m (cores). Source: ours; such containers copy files or forward connections.</value>
    public const string HelperCpuRequest = "100m";

    /// <summary>Processor time that such a container may use at most.</summary>
    /// <value>500m (cores). Source: ours.</value>
    public const string HelperCpuLimit = "500m";

    /// <summary>Memory reserved for such a container.</summary>
    /// <value>64Mi (bytes). Source: ours.</value>
    public const string HelperMemoryRequest = "64Mi";

    /// <summary>Memory that such a container may use at most, its scratch space included.</summary>
    /// <value>256Mi (bytes). Source: ours.</value>
    public const string HelperMemoryLimit = "256Mi";

    /// <summary>Size limit of the /tmp of such a container.</summary>
    /// <value>16Mi (bytes). Source: ours.</value>
    public const string HelperTemporarySize = "16Mi";

    /// <summary>Processor time reserved for the pods that bring profiles to the nodes.</summary>
    /// <value>10m (cores). Source: ours; they copy a few files once and then sleep.</value>
    public const string InstallerCpuRequest = "10m";

    /// <summary>Memory reserved for such a pod.</summary>
    /// <value>16Mi (bytes). Source: ours.</value>
    public const string InstallerMemoryRequest = "16Mi";

    /// <summary>Most such pods: one on each node, and one that is being ended.</summary>
    /// <value>10000 (pods). Source: Kubernetes, "Considerations for large clusters"; 5000 nodes.</value>
    public const string InstallerPods = "10000";

    /// <summary>Longest name of such a container: its volume is called after it, within the 63 characters of Kubernetes.</summary>
    /// <value>50 (characters). Source: ours.</value>
    public const int LongestHelperName = 50;

    /// <summary>Time that a token of a pod's account holds; it is renewed before.</summary>
    /// <value>3600 (seconds). Source: Kubernetes, "ServiceAccount token volume projection"; its default.</value>
    public const int TokenSeconds = 3600;

    /// <summary>Permissions of the files of a Secret: to be read by their owner and by the group of the pod's volumes.</summary>
    /// <value>288 (mode, 0440 in octal). Source: ours; as restrictive as a process that is not root allows.</value>
    public const int SecretFileMode = 288;

    /// <summary>Replicas of a service.</summary>
    /// <value>1 (pods). Source: specification, "Kubernetes Configuration".</value>
    public const int Replicas = 1;

    /// <summary>Path that tells whether the process is alive.</summary>
    /// <value>/health (path). Source: specification, "Kubernetes Configuration".</value>
    public const string HealthPath = "/health";

    /// <summary>Path that tells whether the service takes requests.</summary>
    /// <value>/ready (path). Source: specification, "Kubernetes Configuration".</value>
    public const string ReadyPath = "/ready";

    /// <summary>Time between startup probes, which ask whether the process is alive until it first says so; the others wait for that.</summary>
    /// <value>5 (seconds). Source: ours; a service that starts in a second is not held up for the rest of a longer period.</value>
    public const int StartupPeriodSeconds = 5;

    /// <summary>Time a startup probe may take.</summary>
    /// <value>5 (seconds). Source: specification, "Kubernetes Configuration" (the readiness probe's).</value>
    public const int StartupTimeoutSeconds = 5;

    /// <summary>Failed startup probes in a row after which the container is restarted.</summary>
    /// <value>24 (probes). Source: specification, "Docker Compose Configuration" (start_period 40s), three times, for a busy node.</value>
    public const int StartupFailureThreshold = 24;

    /// <summary>Wait before the first liveness probe.</summary>
    /// <value>40 (seconds). Source: specification, "Kubernetes Configuration".</value>
    public const int LivenessInitialDelaySeconds = 40;

    /// <summary>Time between liveness probes.</summary>
    /// <value>30 (seconds). Source: specification, "Kubernetes Configuration".</value>
    public const int LivenessPeriodSeconds = 30;

    /// <summary>Time a liveness probe may take.</summary>
    /// <value>10 (seconds). Source: specification, "Kubernetes Configuration".</value>
    public const int LivenessTimeoutSeconds = 10;

    /// <summary>Failed liveness probes in a row after which the container is restarted.</summary>
    /// <value>3 (probes). Source: specification, "Kubernetes Configuration".</value>
    public const int LivenessFailureThreshold = 3;

    /// <summary>Wait before the first readiness probe.</summary>
    /// <value>10 (seconds). Source: specification, "Kubernetes Configuration".</value>
    public const int ReadinessInitialDelaySeconds = 10;

    /// <summary>Time between readiness probes.</summary>
    /// <value>10 (seconds). Source: specification, "Kubernetes Configuration".</value>
    public const int ReadinessPeriodSeconds = 10;

    /// <summary>Time a readiness probe may take.</summary>
    /// <value>5 (seconds). Source: specification, "Kubernetes Configuration".</value>
    public const int ReadinessTimeoutSeconds = 5;

    /// <summary>Failed readiness probes in a row after which the pod gets no more requests.</summary>
    /// <value>3 (probes). Source: specification, "Kubernetes Configuration".</value>
    public const int ReadinessFailureThreshold = 3;

    /// <summary>Pods that a rolling update may start above the wanted number.</summary>
    /// <value>1 (pods). Source: ours; with no pod unavailable, one more is what an update needs.</value>
    public const int MaxSurge = 1;

    /// <summary>Pods that may be missing during a rolling update.</summary>
    /// <value>0 (pods). Source: ours; an update must not lower the capacity.</value>
    public const int MaxUnavailable = 0;

    /// <summary>
    /// Time that a pod goes on serving when it is told to stop: until every node has heard of it, it is still sent requests. No shell is needed
    /// for the wait, the kubelet itself makes it.
    /// </summary>
    /// <value>5 (seconds). Source: Kubernetes, "Pod Lifecycle"; endpoints reach the nodes within a second or two.</value>
    public const int PreStopSleepSeconds = 5;

    /// <summary>Time a pod has from being told to stop: <see cref="PreStopSleepSeconds"/>, and what it has to finish its requests.</summary>
    /// <value>35 (seconds). Source: Kubernetes' own default of 30, and the wait before it.</value>
    public const int TerminationGraceSeconds = 35;

    /// <summary>Time without progress after which an update counts as failed.</summary>
    /// <value>300 (seconds). Source: ours; 120 for the start of a pod at most, 10 until it is ready, and the rest for pulling its image.</value>
    public const int ProgressDeadlineSeconds = 300;

    /// <summary>Old versions that are kept to go back to.</summary>
    /// <value>3 (versions). Source: ours; the state of the stack is the history, and each one kept is listed for ever.</value>
    public const int RevisionHistoryLimit = 3;

    /// <summary>How the pods of a stateful service start and end: one after the other, each when the one before it is ready.</summary>
    /// <value>OrderedReady (policy). Source: Kubernetes, "StatefulSets"; its default, and it cannot be changed later.</value>
    public const string PodManagementPolicy = "OrderedReady";

    /// <summary>What becomes of the disks of a stateful service's pods when the pods, or the service, go: they stay.</summary>
    /// <value>Retain (policy). Source: Kubernetes, "StatefulSets"; its default, and what is on a disk is gone with it.</value>
    public const string ClaimRetention = "Retain";

    /// <summary>By how many pods nodes, and zones, may differ.</summary>
    /// <value>1 (pods). Source: Kubernetes, "Pod Topology Spread Constraints".</value>
    public const int SpreadMaxSkew = 1;

    /// <summary>What happens where the pods cannot be spread: a cluster of one node runs them all the same.</summary>
    /// <value>ScheduleAnyway (policy). Source: Kubernetes, "Pod Topology Spread Constraints".</value>
    public const string SpreadWhenUnsatisfiable = "ScheduleAnyway";

    /// <summary>What a failed container leaves in its status: the end of its log, since nobody can look inside a distroless one.</summary>
    /// <value>FallbackToLogsOnError (policy). Source: ours.</value>
    public const string TerminationMessagePolicy = "FallbackToLogsOnError";

    /// <summary>Lowest port a container may listen on; lower ones take a capability that every container lacks.</summary>
    /// <value>1024 (port). Source: Linux, ip_unprivileged_port_start.</value>
    public const int LowestPort = 1024;

    /// <summary>Fewest pods of a service that is scaled: with one, a node that goes down takes the service with it.</summary>
    /// <value>2 (pods). Source: ours; as production stacks have it.</value>
    public const int FewestScaledReplicas = 2;

    /// <summary>Processor time that a scaled service's pods are kept at, of what is reserved.</summary>
    /// <value>70 (percent). Source: ours; new pods take half a minute to be ready, and until then the others carry the load.</value>
    public const int ScalingCpuPercent = 70;

    /// <summary>Pods of a service that a drained node may take away at once.</summary>
    /// <value>1 (pods). Source: ours; it never blocks a drain for ever, as a budget of a wanted number does when it is all there is.</value>
    public const int MaxDisrupted = 1;

    /// <summary>Which pods a drained node may take away beyond that: those that are not ready serve nobody, and would hold the drain up.</summary>
    /// <value>AlwaysAllow (policy). Source: Kubernetes, "Specifying a Disruption Budget for your Application".</value>
    public const string UnhealthyPodEvictionPolicy = "AlwaysAllow";

    /// <summary>Path at which a service publishes its metrics.</summary>
    /// <value>/metrics (path). Source: specification, "Monitoring and Observability".</value>
    public const string MetricsPath = "/metrics";

    /// <summary>Time between two readings of the metrics.</summary>
    /// <value>30 (seconds). Source: ours; the usual interval of Prometheus' charts.</value>
    public const int MetricsIntervalSeconds = 30;

    /// <summary>How often a job is tried again.</summary>
    /// <value>3 (times). Source: ours; Kubernetes' own 6, with pauses that double, take more than ten minutes to fail.</value>
    public const int JobRetries = 3;

    /// <summary>Time after which a job is ended, all tries together.</summary>
    /// <value>3600 (seconds). Source: ours; without a limit a job that hangs holds its quota for ever.</value>
    public const int JobDeadlineSeconds = 3600;

    /// <summary>Time that a finished job is kept, with its log.</summary>
    /// <value>86400 (seconds). Source: ours; one day to look at it.</value>
    public const int JobKeptSeconds = 86400;

    /// <summary>Finished runs of a job on a schedule that are kept, of either outcome.</summary>
    /// <value>3 (runs). Source: Kubernetes' own default for those that succeeded.</value>
    public const int JobHistoryLimit = 3;

    /// <summary>What happens to a run whose predecessor still runs: it does not start.</summary>
    /// <value>Forbid (policy). Source: ours; the quota of a plane has room for one.</value>
    public const string JobConcurrencyPolicy = "Forbid";

    /// <summary>What becomes of a container of a job that fails: each try is a pod of its own, and its log stays.</summary>
    /// <value>Never (policy). Source: Kubernetes, "Jobs".</value>
    public const string JobRestartPolicy = "Never";

    /// <summary>Time zone of schedules.</summary>
    /// <value>Etc/UTC (time zone). Source: ours; the cluster's own is what its control plane happens to have.</value>
    public const string TimeZone = "Etc/UTC";

    /// <summary>Version of the cluster until a stack names one; what later versions brought is not asked of it.</summary>
    /// <value>1.34 (Kubernetes version). Source: Kubernetes; the oldest version that got patches in November 2026.</value>
    public const string KubernetesVersion = "1.34";

    /// <summary>Shortest reason that a waiver can give.</summary>
    /// <value>20 (letters). Source: ours; "legacy" and "needed" are no reasons.</value>
    public const int ShortestWaiverReason = 20;

    /// <summary>Longest time that a waiver can hold, from the day on which it is read.</summary>
    /// <value>366 (days). Source: ours; what nobody has looked at for a year is not waived but forgotten.</value>
    public const int LongestWaiverDays = 366;

    /// <summary>What the API server does with a pod or workload on a plane that breaks a rule: it refuses it.</summary>
    /// <value>enforce (mode). Source: ours.</value>
    public const string AdmissionMode = "enforce";

    /// <summary>What the API server does where a rule cannot be evaluated: it refuses, too.</summary>
    /// <value>Fail (policy). Source: Kubernetes' own default, written down so that it cannot change unseen.</value>
    public const string AdmissionFailurePolicy = "Fail";

    /// <summary>Port of the API server.</summary>
    /// <value>6443 (port). Source: Kubernetes.</value>
    public const int ApiServerPort = 6443;

    /// <summary>Pod Security level that every plane enforces, audits and warns at.</summary>
    /// <value>restricted (level). Source: PSS.</value>
    public const string PodSecurityLevel = "restricted";

    /// <summary>Version of the Pod Security Standards until a stack pins one.</summary>
    /// <value>latest (Kubernetes version). Source: PSS; the cluster's own newest rules.</value>
    public const string PodSecurityVersion = "latest";

    /// <summary>What a plane's namespace is called: this and the plane's name.</summary>
    /// <value>lucid- (prefix). Source: ours; a bare "ops" or "wallet" may be taken in a shared cluster.</value>
    public const string NamespacePrefix = "lucid-";

    /// <summary>Namespace of the cluster's name service.</summary>
    /// <value>kube-system (namespace). Source: Kubernetes.</value>
    public const string DnsNamespace = "kube-system";

    /// <summary>Label that the pods of the cluster's name service carry.</summary>
    /// <value>k8s-app (label key). Source: Kubernetes; CoreDNS kept it for compatibility.</value>
    public const string DnsLabel = "k8s-app";

    /// <summary>Value of <see cref="DnsLabel"/>.</summary>
    /// <value>kube-dns (label value). Source: Kubernetes.</value>
    public const string DnsLabelValue = "kube-dns";

    /// <summary>Port of the name service's pods, over UDP and TCP: answers that do not fit a datagram come over TCP.</summary>
    /// <value>53 (port). Source: RFC 1035; RFC 7766.</value>
    public const int DnsPort = 53;
}

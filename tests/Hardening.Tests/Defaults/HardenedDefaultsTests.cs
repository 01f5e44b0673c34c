using System.Globalization;
using System.Reflection;
using System.Xml.Linq;
using Lucid.Hardening.Defaults;

namespace Lucid.Hardening.Tests.Defaults;

public sealed class HardenedDefaultsTests
{
    [Fact]
    public void Every_default_is_the_value_written_here()
    {
        string[] expected =
        [
            "AdmissionFailurePolicy = Fail",
            "AdmissionMode = enforce",
            "AllowPrivilegeEscalation = false",
            "ApiServerPort = 6443",
            "ClaimRetention = Retain",
            "CpuLimit = 2",
            "CpuRequest = 1",
            "DnsLabel = k8s-app",
            "DnsLabelValue = kube-dns",
            "DnsNamespace = kube-system",
            "DnsPort = 53",
            "DroppedCapability = ALL",
            "EphemeralStorageLimit = 500Mi",
            "EphemeralStorageRequest = 100Mi",
            "FewestScaledReplicas = 2",
            "FileSystemGroupChangePolicy = OnRootMismatch",
            "FileSystemGroupId = 65532",
            "GroupId = 65532",
            "HealthPath = /health",
            "HelperCpuLimit = 500m",
            "HelperCpuRequest = 100m",
            "HelperMemoryLimit = 256Mi",
            "HelperMemoryRequest = 64Mi",
            "HelperTemporarySize = 16Mi",
            "HostInterProcessCommunication = false",
            "HostNetwork = false",
            "HostProcesses = false",
            "InstallerCpuRequest = 10m",
            "InstallerMemoryRequest = 16Mi",
            "InstallerPods = 10000",
            "JobConcurrencyPolicy = Forbid",
            "JobDeadlineSeconds = 3600",
            "JobHistoryLimit = 3",
            "JobKeptSeconds = 86400",
            "JobRestartPolicy = Never",
            "JobRetries = 3",
            "KubernetesVersion = 1.34",
            "LivenessFailureThreshold = 3",
            "LivenessInitialDelaySeconds = 40",
            "LivenessPeriodSeconds = 30",
            "LivenessTimeoutSeconds = 10",
            "LogPath = /app/logs",
            "LogSize = 50Mi",
            "LongestHelperName = 50",
            "LongestWaiverDays = 366",
            "LowestPort = 1024",
            "MaxDisrupted = 1",
            "MaxSurge = 1",
            "MaxUnavailable = 0",
            "MemoryLimit = 2Gi",
            "MemoryRequest = 1Gi",
            "MetricsIntervalSeconds = 30",
            "MetricsPath = /metrics",
            "MountServiceAccountToken = false",
            "NamespacePrefix = lucid-",
            "PersistentTemporaryPath = /var/tmp",
            "PersistentTemporarySize = 50Mi",
            "PodManagementPolicy = OrderedReady",
            "PodSecurityLevel = restricted",
            "PodSecurityVersion = latest",
            "PreStopSleepSeconds = 5",
            "Privileged = false",
            "ProgressDeadlineSeconds = 300",
            "ReadOnlyRootFilesystem = true",
            "ReadinessFailureThreshold = 3",
            "ReadinessInitialDelaySeconds = 10",
            "ReadinessPeriodSeconds = 10",
            "ReadinessTimeoutSeconds = 5",
            "ReadyPath = /ready",
            "Replicas = 1",
            "RevisionHistoryLimit = 3",
            "RunAsNonRoot = true",
            "ScalingCpuPercent = 70",
            "ScratchMedium = Memory",
            "SeccompProfile = RuntimeDefault",
            "SecretFileMode = 288",
            "ServiceLinks = false",
            "SharedProcesses = false",
            "ShortestWaiverReason = 20",
            "SpreadMaxSkew = 1",
            "SpreadWhenUnsatisfiable = ScheduleAnyway",
            "StartupFailureThreshold = 24",
            "StartupPeriodSeconds = 5",
            "StartupTimeoutSeconds = 5",
            "TemporaryPath = /tmp",
            "TemporarySize = 100Mi",
            "TerminationGraceSeconds = 35",
            "TerminationMessagePolicy = FallbackToLogsOnError",
            "TimeZone = Etc/UTC",
            "TokenSeconds = 3600",
            "UnhealthyPodEvictionPolicy = AlwaysAllow",
            "UserId = 65532",
        ];

        Assert.Equal(expected, Constants().Select(constant => $"{constant.Name} = {Text(constant)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_default_documents_its_value_its_unit_and_its_source()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(HardenedDefaults).Assembly.Location, ".xml"));
        var values = documentation.Descendants("member").ToDictionary(
            member => (string)member.Attribute("name")!, member => (string?)member.Element("value") ?? "");

        Assert.All(Constants(), constant => Assert.Matches(
            $@"^{System.Text.RegularExpressions.Regex.Escape(Text(constant))} \([A-Za-z0-9, ]+\)\. Source: .+\.$",
            values[$"F:{constant.DeclaringType!.FullName}.{constant.Name}"]));
    }

    [Fact]
    public void An_update_is_not_given_up_while_a_pod_may_still_be_starting() => Assert.True(
        HardenedDefaults.ProgressDeadlineSeconds > (HardenedDefaults.StartupPeriodSeconds * HardenedDefaults.StartupFailureThreshold)
            + HardenedDefaults.ReadinessInitialDelaySeconds + HardenedDefaults.PreStopSleepSeconds);

    [Fact]
    public void A_pod_that_waits_before_it_stops_has_thirty_seconds_left_to_finish() =>
        Assert.Equal(30, HardenedDefaults.TerminationGraceSeconds - HardenedDefaults.PreStopSleepSeconds);

    private static FieldInfo[] Constants() => typeof(HardenedDefaults).GetFields(BindingFlags.Public | BindingFlags.Static);

    private static string Text(FieldInfo constant) => constant.GetRawConstantValue() switch
    {
        bool flag => flag ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

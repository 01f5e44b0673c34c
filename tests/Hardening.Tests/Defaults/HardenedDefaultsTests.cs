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
            "AllowPrivilegeEscalation = false",
            "ApiServerPort = 6443",
            "CpuLimit = 2",
            "CpuRequest = 1",
            "DnsLabel = k8s-app",
            "DnsLabelValue = kube-dns",
            "DnsNamespace = kube-system",
            "DnsPort = 53",
            "DroppedCapability = ALL",
            "FewestScaledReplicas = 2",
            "FileSystemGroupChangePolicy = OnRootMismatch",
            "FileSystemGroupId = 65532",
            "GroupId = 65532",
            "HealthPath = /health",
            "HostInterProcessCommunication = false",
            "HostNetwork = false",
            "HostProcesses = false",
            "KubernetesVersion = 1.34",
            "LivenessFailureThreshold = 3",
            "LivenessInitialDelaySeconds = 40",
            "LivenessPeriodSeconds = 30",
            "LivenessTimeoutSeconds = 10",
            "LogPath = /app/logs",
            "LogSize = 50Mi",
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
            "PodSecurityLevel = restricted",
            "PodSecurityVersion = latest",
            "Privileged = false",
            "ReadOnlyRootFilesystem = true",
            "ReadinessFailureThreshold = 3",
            "ReadinessInitialDelaySeconds = 10",
            "ReadinessPeriodSeconds = 10",
            "ReadinessTimeoutSeconds = 5",
            "ReadyPath = /ready",
            "Replicas = 1",
            "RunAsNonRoot = true",
            "ScalingCpuPercent = 70",
            "ScratchMedium = Memory",
            "SeccompProfile = RuntimeDefault",
            "ServiceLinks = false",
            "SharedProcesses = false",
            "TemporaryPath = /tmp",
            "TemporarySize = 100Mi",
            "TerminationGraceSeconds = 30",
            "TerminationMessagePolicy = FallbackToLogsOnError",
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
            $@"^{System.Text.RegularExpressions.Regex.Escape(Text(constant))} \([A-Za-z ]+\)\. Source: .+\.$",
            values[$"F:{constant.DeclaringType!.FullName}.{constant.Name}"]));
    }

    private static FieldInfo[] Constants() => typeof(HardenedDefaults).GetFields(BindingFlags.Public | BindingFlags.Static);

    private static string Text(FieldInfo constant) => constant.GetRawConstantValue() switch
    {
        bool flag => flag ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

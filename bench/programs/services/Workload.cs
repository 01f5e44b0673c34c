using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Apps.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Lucid.Bench.Services;

/// <summary>The deployment of a service.</summary>
internal static class Workload
{
    private const int Port = 8080;
    private const int User = 65532;

    public static DeploymentArgs Of(string name, ObjectMetaArgs metadata, InputMap<string> labels, string image) => new()
    {
        Metadata = metadata,
        Spec = new DeploymentSpecArgs
        {
            Replicas = 2,
            Selector = new LabelSelectorArgs { MatchLabels = { ["app"] = name } },
            Template = new PodTemplateSpecArgs
            {
                Metadata = new ObjectMetaArgs { Labels = labels },
                Spec = new PodSpecArgs
                {
                    ServiceAccountName = name,
                    AutomountServiceAccountToken = false,
                    SecurityContext = new PodSecurityContextArgs
                    {
                        RunAsNonRoot = true,
                        RunAsUser = User,
                        RunAsGroup = User,
                        FsGroup = User,
                        SeccompProfile = Seccomp(),
                    },
                    Containers = { Container(name, image) },
                    Volumes = { Volume("tmp", "64Mi"), Volume("var-tmp", "32Mi"), Volume("logs", "128Mi") },
                },
            },
        },
    };

    private static ContainerArgs Container(string name, string image) => new()
    {
        Name = "app",
        Image = image,
        Ports = { new ContainerPortArgs { Name = "http", ContainerPortValue = Port, Protocol = "TCP" } },
        EnvFrom = { new EnvFromSourceArgs { ConfigMapRef = new ConfigMapEnvSourceArgs { Name = $"{name}-config" } } },
        SecurityContext = new SecurityContextArgs
        {
            RunAsNonRoot = true,
            RunAsUser = User,
            RunAsGroup = User,
            AllowPrivilegeEscalation = false,
            ReadOnlyRootFilesystem = true,
            Capabilities = new CapabilitiesArgs { Drop = { "ALL" } },
            SeccompProfile = Seccomp(),
        },
        Resources = new ResourceRequirementsArgs
        {
            Requests = { ["cpu"] = "100m", ["memory"] = "128Mi" },
            Limits = { ["cpu"] = "500m", ["memory"] = "256Mi" },
        },
        LivenessProbe = Probe("/health", delay: 40, period: 30, timeout: 10),
        ReadinessProbe = Probe("/ready", delay: 10, period: 10, timeout: 5),
        VolumeMounts = { Mount("tmp", "/tmp"), Mount("var-tmp", "/var/tmp"), Mount("logs", "/app/logs") },
    };

    private static SeccompProfileArgs Seccomp() => new() { Type = "Localhost", LocalhostProfile = "profiles/lucid-distroless.json" };

    private static ProbeArgs Probe(string path, int delay, int period, int timeout) => new()
    {
        HttpGet = new HTTPGetActionArgs { Path = path, Port = Port },
        InitialDelaySeconds = delay,
        PeriodSeconds = period,
        TimeoutSeconds = timeout,
        FailureThreshold = 3,
    };

    private static VolumeMountArgs Mount(string name, string path) => new() { Name = name, MountPath = path };

    private static VolumeArgs Volume(string name, string size) => new()
    {
        Name = name,
        EmptyDir = new EmptyDirVolumeSourceArgs { Medium = "Memory", SizeLimit = size },
    };
}

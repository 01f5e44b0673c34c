using Lucid.Hardening.Pods;
using Lucid.Hardening.Services;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Services;

internal static class ContainerMapper
{
    public static ContainerArgs Map(ResolvedService service, Input<string> image)
    {
        var container = new ContainerArgs
        {
            Name = service.Name,
            Image = image,
            ImagePullPolicy = service.ImagePullPolicy,
            Ports = service.Ports.Select(Map).ToArray(),
            Resources = Map(service.Resources),
            SecurityContext = Map(service.Hardening),
            StartupProbe = Map(service.Startup),
            LivenessProbe = Map(service.Liveness),
            ReadinessProbe = Map(service.Readiness),
            TerminationMessagePolicy = service.TerminationMessagePolicy,
            VolumeMounts = service.WritablePaths.Select(Map).ToArray(),
        };
        if (!service.Environment.IsEmpty)
        {
            container.Env = service.Environment.Select(Map).ToArray();
        }

        if (service.PreStopSleepSeconds is { } seconds)
        {
            container.Lifecycle = new LifecycleArgs { PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = seconds } } };
        }

        return container;
    }

    private static ContainerPortArgs Map(ServicePort port) => new() { Name = port.Name, ContainerPortValue = port.Number, Protocol = "TCP" };

    private static EnvVarArgs Map(EnvironmentVariable variable) => new() { Name = variable.Name, Value = variable.Value };

    private static VolumeMountArgs Map(ResolvedWritablePath path) => new() { Name = path.VolumeName, MountPath = path.Path };

    private static ResourceRequirementsArgs Map(ResolvedResources resources) => new()
    {
        Limits =
        {
            { "cpu", resources.CpuLimit.ToString() },
            { "memory", resources.MemoryLimit.ToString() },
            { "ephemeral-storage", resources.EphemeralStorageLimit.ToString() },
        },
        Requests =
        {
            { "cpu", resources.CpuRequest.ToString() },
            { "memory", resources.MemoryRequest.ToString() },
            { "ephemeral-storage", resources.EphemeralStorageRequest.ToString() },
        },
    };

    /// <summary>User and group stand here too, as in the specification: a container's own settings win over its pod's.</summary>
    private static SecurityContextArgs Map(PodHardening hardening) => new()
    {
        AllowPrivilegeEscalation = hardening.AllowPrivilegeEscalation,
        Privileged = hardening.Privileged,
        ReadOnlyRootFilesystem = hardening.ReadOnlyRootFilesystem,
        RunAsNonRoot = hardening.RunAsNonRoot,
        RunAsUser = hardening.UserId,
        RunAsGroup = hardening.GroupId,
        Capabilities = new CapabilitiesArgs { Drop = hardening.DroppedCapabilities },
    };

    private static ProbeArgs Map(HttpProbe probe) => new()
    {
        HttpGet = new HTTPGetActionArgs { Path = probe.Path, Port = probe.Port },
        InitialDelaySeconds = probe.InitialDelaySeconds,
        PeriodSeconds = probe.PeriodSeconds,
        TimeoutSeconds = probe.TimeoutSeconds,
        FailureThreshold = probe.FailureThreshold,
    };
}

using Lucid.Hardening.Pods;
using Lucid.Hardening.Profiles;
using Lucid.Hardening.Services;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Pods;

internal static class ContainerMapper
{
    public static ContainerArgs Map(ResolvedContainer container, ResolvedPod pod, Input<string> image)
    {
        var args = new ContainerArgs
        {
            Name = container.Name,
            Image = image,
            ImagePullPolicy = pod.ImagePullPolicy,
            Resources = Map(container.Resources),
            SecurityContext = Map(pod.Hardening, ReferenceEquals(container, pod.Main) ? pod.Profiles?.Pod : null),
            TerminationMessagePolicy = pod.TerminationMessagePolicy,
            VolumeMounts = container.Mounts.Select(VolumeMapper.Map).ToArray(),
        };
        if (!container.Ports.IsEmpty)
        {
            args.Ports = container.Ports.Select(Map).ToArray();
        }

        if (!container.Arguments.IsEmpty)
        {
            args.Args = container.Arguments;
        }

        if (!container.Environment.IsEmpty)
        {
            args.Env = container.Environment.Select(EnvironmentMapper.Map).ToArray();
        }

        AddProbes(container, args);
        if (container.PreStopSleepSeconds is { } seconds)
        {
            args.Lifecycle = new LifecycleArgs { PreStop = new LifecycleHandlerArgs { Sleep = new SleepActionArgs { Seconds = seconds } } };
        }

        if (container.IsSidecar)
        {
            args.RestartPolicy = "Always";
        }

        return args;
    }

    private static void AddProbes(ResolvedContainer container, ContainerArgs args)
    {
        if (container.Startup is { } startup)
        {
            args.StartupProbe = Map(startup);
        }

        if (container.Liveness is { } liveness)
        {
            args.LivenessProbe = Map(liveness);
        }

        if (container.Readiness is { } readiness)
        {
            args.ReadinessProbe = Map(readiness);
        }
    }

    private static ContainerPortArgs Map(ServicePort port) => new() { Name = port.Name, ContainerPortValue = port.Number, Protocol = "TCP" };

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
    private static SecurityContextArgs Map(PodHardening hardening, PodProfiles? profiles)
    {
        var context = new SecurityContextArgs
        {
            AllowPrivilegeEscalation = hardening.AllowPrivilegeEscalation,
            Privileged = hardening.Privileged,
            ReadOnlyRootFilesystem = hardening.ReadOnlyRootFilesystem,
            RunAsNonRoot = hardening.RunAsNonRoot,
            RunAsUser = hardening.UserId,
            RunAsGroup = hardening.GroupId,
            Capabilities = new CapabilitiesArgs { Drop = hardening.DroppedCapabilities },
        };
        if (profiles?.SeccompLocalhostProfile is { } seccomp)
        {
            context.SeccompProfile = new SeccompProfileArgs { Type = profiles.SeccompType, LocalhostProfile = seccomp };
        }

        if (profiles?.AppArmorLocalhostProfile is { } appArmor)
        {
            context.AppArmorProfile = new AppArmorProfileArgs { Type = profiles.AppArmorType!, LocalhostProfile = appArmor };
        }

        return context;
    }

    private static ProbeArgs Map(ResolvedProbe probe)
    {
        var args = new ProbeArgs
        {
            InitialDelaySeconds = probe.InitialDelaySeconds,
            PeriodSeconds = probe.PeriodSeconds,
            TimeoutSeconds = probe.TimeoutSeconds,
            FailureThreshold = probe.FailureThreshold,
        };
        if (probe.Path is { } path)
        {
            args.HttpGet = new HTTPGetActionArgs { Path = path, Port = probe.Port };
        }
        else
        {
            args.Grpc = new GRPCActionArgs { Port = probe.Port };
        }

        return args;
    }
}

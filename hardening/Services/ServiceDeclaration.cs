using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Monitoring;
using Lucid.Hardening.Names;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Routing;
using Lucid.Hardening.Scaling;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Services;

/// <summary>A service as its author writes it: what is left out takes the hardened default.</summary>
public sealed record ServiceDeclaration : PodDeclaration
{
    /// <summary>Most pods a service can have: 1000; more is a slip of the keyboard.</summary>
    public const int MostReplicas = 1000;

    /// <summary>The ports it listens on; probes ask the first unless they name another.</summary>
    public required ImmutableArray<ServicePort> Ports { get; init; }

    /// <summary>Number of pods. Default: <see cref="HardenedDefaults.Replicas"/>, or what <see cref="Autoscaling"/> makes of it.</summary>
    public int? Replicas { get; init; }

    /// <summary>Between how many pods it is scaled. Default: it is not.</summary>
    public AutoscalingDeclaration? Autoscaling { get; init; }

    /// <summary>
    /// Whether its pods have names that stay, and each of them the disks that are made for the service. Default: they are all alike.
    /// </summary>
    public bool Stateful { get; init; }

    /// <summary>
    /// How the pods of a stateful service start and end: <c>OrderedReady</c>, one after the other, or <c>Parallel</c>, all at once. Default:
    /// <see cref="HardenedDefaults.PodManagementPolicy"/>.
    /// </summary>
    public string? PodManagementPolicy { get; init; }

    /// <summary>Where it publishes its metrics. Default: nowhere.</summary>
    public MonitoringDeclaration? Monitoring { get; init; }

    /// <summary>How it is reached through an ingress controller. Default: it is not.</summary>
    public IngressDeclaration? Ingress { get; init; }

    /// <summary>How it is reached through a Gateway. Default: it is not.</summary>
    public GatewayRouteDeclaration? Route { get; init; }

    /// <summary>Tells whether the process is alive. Default: <see cref="HardenedDefaults.HealthPath"/> of its first port.</summary>
    public ProbeDeclaration? LivenessProbe { get; init; }

    /// <summary>Tells whether the service takes requests. Default: <see cref="HardenedDefaults.ReadyPath"/> of its first port.</summary>
    public ProbeDeclaration? ReadinessProbe { get; init; }

    /// <summary>Tells whether the process has started; until then nothing else is asked. Default: what the liveness probe asks.</summary>
    public ProbeDeclaration? StartupProbe { get; init; }

    internal override bool HasDisksOfEachPod => Stateful;

    /// <summary>Completes the declaration.</summary>
    /// <returns>The service with everything filled in.</returns>
    /// <exception cref="DeclarationException">Something is wrong; the message lists every mistake.</exception>
    public ResolvedService Resolve()
    {
        var mistakes = new Mistakes();
        var cluster = Plane.Cluster.Resolve("plane.cluster.", mistakes);
        var pod = PodResolver.Resolve(this, cluster, mistakes);
        var ports = PortRules.Resolve(Ports, mistakes);
        var replicas = ResolveReplicas(mistakes);
        var autoscaling = AutoscalingRules.Resolve(Autoscaling, Replicas, mistakes);
        var liveness = ProbeRules.Liveness(LivenessProbe, ports, mistakes);
        var readiness = ProbeRules.Readiness(ReadinessProbe, ports, mistakes);
        var startup = ProbeRules.Startup(StartupProbe, LivenessProbe, ports, mistakes);
        var monitoring = MonitoringRules.Resolve(Monitoring, ports, mistakes);
        var ingress = RouteRules.Resolve(Ingress, pod.Name, ports, mistakes);
        var route = RouteRules.Resolve(Route, ports, mistakes);
        CheckDisks(pod, replicas, mistakes);
        CheckName(mistakes);
        CheckManagement(mistakes);
        mistakes.ThrowIfAny("service", Name);

        int? sleep = cluster.KubernetesVersion >= KubernetesVersion.FirstWithSleep ? HardenedDefaults.PreStopSleepSeconds : null;
        return new ResolvedService
        {
            Pod = pod with
            {
                Main = pod.Main with
                {
                    Ports = ports,
                    Startup = startup,
                    Liveness = liveness,
                    Readiness = readiness,
                    PreStopSleepSeconds = sleep,
                },
            },
            IsStateful = Stateful,
            PodManagementPolicy = PodManagementPolicy ?? HardenedDefaults.PodManagementPolicy,
            Replicas = autoscaling is null ? replicas : null,
            Autoscaling = autoscaling,
            Monitoring = monitoring,
            Ingress = ingress,
            Route = route,
        };
    }

    // The second pod would wait for the disk for ever, on another node, with the update that it is part of.
    private void CheckDisks(ResolvedPod pod, int replicas, Mistakes mistakes)
    {
        if (pod.IsBoundToOneNode && (Autoscaling is not null || replicas > 1))
        {
            mistakes.Add(
                Autoscaling is not null ? "autoscaling" : "replicas", replicas,
                "one replica, since a disk of the service is on one node at a time; or a disk with accessMode 'ReadWriteMany'");
        }
    }

    private void CheckName(Mistakes mistakes)
    {
        if (Stateful && Name?.Length is > ResolvedService.LongestStatefulName and <= NameRules.LongestLabel)
        {
            mistakes.Add(
                "name", Name, $"at most {ResolvedService.LongestStatefulName} characters, since Kubernetes appends to it what tells the pods' versions apart");
        }
    }

    private void CheckManagement(Mistakes mistakes)
    {
        if (PodManagementPolicy is not (null or HardenedDefaults.PodManagementPolicy or "Parallel"))
        {
            mistakes.Add("podManagementPolicy", PodManagementPolicy, $"'{HardenedDefaults.PodManagementPolicy}' or 'Parallel'");
        }
        else if (PodManagementPolicy is not null && !Stateful)
        {
            mistakes.Add("podManagementPolicy", PodManagementPolicy, "'stateful: true' beside it; other pods start all at once anyway");
        }
    }

    private int ResolveReplicas(Mistakes mistakes)
    {
        if (Replicas is < 1 or > MostReplicas)
        {
            mistakes.Add("replicas", Replicas.Value, $"a number of pods from 1 to {MostReplicas}");
        }

        return Replicas ?? HardenedDefaults.Replicas;
    }
}

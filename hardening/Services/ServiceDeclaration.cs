using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Monitoring;
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

    /// <summary>The ports it listens on; probes ask the first.</summary>
    public required ImmutableArray<ServicePort> Ports { get; init; }

    /// <summary>Number of pods. Default: <see cref="HardenedDefaults.Replicas"/>, or what <see cref="Autoscaling"/> makes of it.</summary>
    public int? Replicas { get; init; }

    /// <summary>Between how many pods it is scaled. Default: it is not.</summary>
    public AutoscalingDeclaration? Autoscaling { get; init; }

    /// <summary>Where it publishes its metrics. Default: nowhere.</summary>
    public MonitoringDeclaration? Monitoring { get; init; }

    /// <summary>How it is reached through an ingress controller. Default: it is not.</summary>
    public IngressDeclaration? Ingress { get; init; }

    /// <summary>How it is reached through a Gateway. Default: it is not.</summary>
    public GatewayRouteDeclaration? Route { get; init; }

    /// <summary>Path that tells whether the process is alive. Default: <see cref="HardenedDefaults.HealthPath"/>.</summary>
    public string? HealthPath { get; init; }

    /// <summary>Path that tells whether the service takes requests. Default: <see cref="HardenedDefaults.ReadyPath"/>.</summary>
    public string? ReadyPath { get; init; }

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
        var liveness = ProbeRules.Liveness(HealthPath, ports, mistakes);
        var readiness = ProbeRules.Readiness(ReadyPath, ports, mistakes);
        var monitoring = MonitoringRules.Resolve(Monitoring, ports, mistakes);
        var ingress = RouteRules.Resolve(Ingress, pod.Name, ports, mistakes);
        var route = RouteRules.Resolve(Route, ports, mistakes);
        CheckDisks(pod, replicas, mistakes);
        mistakes.ThrowIfAny("service", Name);

        int? sleep = cluster.KubernetesVersion >= KubernetesVersion.FirstWithSleep ? HardenedDefaults.PreStopSleepSeconds : null;
        return new ResolvedService
        {
            Pod = pod with
            {
                Main = pod.Main with
                {
                    Ports = ports,
                    Startup = ProbeRules.Startup(liveness),
                    Liveness = liveness,
                    Readiness = readiness,
                    PreStopSleepSeconds = sleep,
                },
            },
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

    private int ResolveReplicas(Mistakes mistakes)
    {
        if (Replicas is < 1 or > MostReplicas)
        {
            mistakes.Add("replicas", Replicas.Value, $"a number of pods from 1 to {MostReplicas}");
        }

        return Replicas ?? HardenedDefaults.Replicas;
    }
}

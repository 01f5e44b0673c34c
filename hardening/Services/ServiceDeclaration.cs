using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Images;
using Lucid.Hardening.Labels;
using Lucid.Hardening.Monitoring;
using Lucid.Hardening.Names;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Routing;
using Lucid.Hardening.Scaling;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Services;

/// <summary>A service as its author writes it: what is left out takes the hardened default.</summary>
public sealed record ServiceDeclaration
{
    /// <summary>Most pods a service can have: 1000; more is a slip of the keyboard.</summary>
    public const int MostReplicas = 1000;

    /// <summary>The service's name, which its objects in the cluster get too.</summary>
    public required string Name { get; init; }

    /// <summary>The plane it lives on.</summary>
    public required PlaneReference Plane { get; init; }

    /// <summary>
    /// Its image. Null while it is not known, because it is built in the same update; who learns it checks it with
    /// <see cref="ImageReference.ParseDeployable"/>.
    /// </summary>
    public required string? Image { get; init; }

    /// <summary>Name of the <see cref="Runtimes.Runtime"/> inside the image.</summary>
    public required string Runtime { get; init; }

    /// <summary>The ports it listens on; probes ask the first.</summary>
    public required ImmutableArray<ServicePort> Ports { get; init; }

    /// <summary>Its environment, in order. Default: what its runtime needs.</summary>
    public ImmutableArray<EnvironmentVariable> Environment { get; init; } = [];

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

    /// <summary>What one replica gets. Default: the sizes of <see cref="HardenedDefaults"/>.</summary>
    public ResourceSizes Resources { get; init; } = new();

    /// <summary>Writable paths beyond the default ones; naming a default one changes its size.</summary>
    public ImmutableArray<WritablePath> WritablePaths { get; init; } = [];

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
        var name = NameRules.Resolve("name", Name, NameRules.LongestLabel, mistakes);
        var plane = NameRules.Resolve("plane.name", PlaneNames.Canonical(Plane.Name), NameRules.LongestLabel, mistakes);
        var image = Image is null ? null : ImageRules.Resolve(Image, Plane.AllowImageTags, mistakes);
        var runtime = RuntimeRules.Resolve(Runtime, mistakes);
        var ports = PortRules.Resolve(Ports, mistakes);
        var environment = EnvironmentRules.Resolve(Environment, runtime, mistakes);
        var replicas = ResolveReplicas(mistakes);
        var autoscaling = AutoscalingRules.Resolve(Autoscaling, Replicas, mistakes);
        var resources = ResourceRules.Resolve(Resources, mistakes);
        var writablePaths = WritablePathRules.Resolve(WritablePaths, resources.MemoryLimit, mistakes);
        var cluster = Plane.Cluster.Resolve("plane.cluster.", mistakes);
        var liveness = ProbeRules.Liveness(HealthPath, ports, mistakes);
        var readiness = ProbeRules.Readiness(ReadyPath, ports, mistakes);
        var monitoring = MonitoringRules.Resolve(Monitoring, ports, mistakes);
        var ingress = RouteRules.Resolve(Ingress, name, ports, mistakes);
        var route = RouteRules.Resolve(Route, ports, mistakes);
        mistakes.ThrowIfAny("service", Name);

        return new ResolvedService
        {
            Name = name,
            Plane = plane,
            Labels = LabelSets.ForService(name, plane),
            SelectorLabels = LabelSets.Selector(name),
            Hardening = PodHardening.Standard,
            Image = image,
            ImagePullPolicy = Plane.AllowImageTags ? "Always" : "IfNotPresent",
            Ports = ports,
            Environment = environment,
            Replicas = autoscaling is null ? replicas : null,
            Autoscaling = autoscaling,
            Monitoring = monitoring,
            Ingress = ingress,
            Route = route,
            Resources = resources,
            WritablePaths = writablePaths,
            Startup = ProbeRules.Startup(liveness),
            Liveness = liveness,
            Readiness = readiness,
            PreStopSleepSeconds = cluster.KubernetesVersion >= KubernetesVersion.FirstWithSleep ? HardenedDefaults.PreStopSleepSeconds : null,
            HasOwnUsers = cluster.UserNamespaces,
        };
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

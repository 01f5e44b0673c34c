using Lucid.Components.Monitoring;
using Lucid.Components.Planes;
using Lucid.Components.Pods;
using Lucid.Components.Profiles;
using Lucid.Components.Routing;
using Lucid.Components.Scaling;
using Lucid.Hardening.Defaults;
using Pulumi;

namespace Lucid.Components.Services;

/// <summary>What a <see cref="DistrolessService"/> is: its plane, image, runtime and ports; the rest has hardened defaults.</summary>
public sealed class DistrolessServiceArgs : ResourceArgs, IPodArgs
{
    /// <summary>The plane the service lives on; a <see cref="SecureNetworkPlane"/> can stand here.</summary>
    [Input("plane", required: true)]
    public required PlaneReferenceArgs Plane { get; set; }

    /// <summary>The image, by digest (<c>name@sha256:...</c>); by tag only where the plane allows it, and never <c>latest</c>.</summary>
    [Input("image", required: true)]
    public required Input<string> Image { get; set; }

    /// <summary>What runs the service inside its image: <c>dotnet</c>, <c>java</c>, <c>nodejs</c>, <c>python</c> or <c>static</c>.</summary>
    [Input("runtime", required: true)]
    public required string Runtime { get; set; }

    /// <summary>The ports it listens on; probes ask the first unless they name another.</summary>
    [Input("ports", required: true)]
    public required List<PortArgs> Ports { get; set; }

    /// <summary>Its environment, in order. Literals can be read by everybody who may see the pod: never secrets.</summary>
    /// <value>Default: what the runtime needs on a read-only root.</value>
    [Input("environment")]
    public List<EnvironmentVariableArgs>? Environment { get; set; }

    /// <summary>Number of pods.</summary>
    /// <value>Default: <see cref="HardenedDefaults.Replicas"/>.</value>
    [Input("replicas")]
    public int? Replicas { get; set; }

    /// <summary>Between how many pods it is scaled; <see cref="Replicas"/> is then left out.</summary>
    /// <value>Default: it is not.</value>
    [Input("autoscaling")]
    public AutoscalingArgs? Autoscaling { get; set; }

    /// <summary>
    /// Whether its pods have names that stay (<c>NAME-0.NAME-pods</c>), and each of them <see cref="Disks"/> of its own, in place of disks that
    /// they share: a StatefulSet.
    /// </summary>
    /// <value>Default: false, its pods are all alike.</value>
    [Input("stateful")]
    public bool? Stateful { get; set; }

    /// <summary>
    /// How the pods of a stateful service start and end: <c>OrderedReady</c>, each when the one before it is ready, or <c>Parallel</c>, all at
    /// once, for a service whose pods are ready only when they have found each other. Kubernetes lets nobody change it later.
    /// </summary>
    /// <value>Default: <see cref="HardenedDefaults.PodManagementPolicy"/>.</value>
    [Input("podManagementPolicy")]
    public string? PodManagementPolicy { get; set; }

    /// <summary>Where it publishes its metrics, and who reads them. The cluster needs the Prometheus Operator.</summary>
    /// <value>Default: nobody.</value>
    [Input("monitoring")]
    public MonitoringArgs? Monitoring { get; set; }

    /// <summary>How it is reached through an ingress controller.</summary>
    /// <value>Default: it is not.</value>
    [Input("ingress")]
    public IngressRouteArgs? Ingress { get; set; }

    /// <summary>How it is reached through a Gateway. The cluster needs the Gateway API.</summary>
    /// <value>Default: it is not.</value>
    [Input("route")]
    public GatewayRouteArgs? Route { get; set; }

    /// <summary>What one replica gets.</summary>
    /// <value>Default: the specification's sizes.</value>
    [Input("resources")]
    public ResourceSizesArgs? Resources { get; set; }

    /// <summary>Paths it writes to besides <c>/tmp</c>, <c>/var/tmp</c> and <c>/app/logs</c>; naming one of those changes its size.</summary>
    /// <value>Default: none.</value>
    [Input("writablePaths")]
    public List<WritablePathArgs>? WritablePaths { get; set; }

    /// <summary>Arguments of the image's entry point.</summary>
    /// <value>Default: the image's own.</value>
    [Input("arguments")]
    public List<string>? Arguments { get; set; }

    /// <summary>Files that it reads; none of them secret. Other content makes other pods.</summary>
    /// <value>Default: none.</value>
    [Input("configFiles")]
    public List<ConfigFileArgs>? ConfigFiles { get; set; }

    /// <summary>Secrets of the plane's namespace that it reads as files.</summary>
    /// <value>Default: none.</value>
    [Input("secretFiles")]
    public List<SecretFilesArgs>? SecretFiles { get; set; }

    /// <summary>Folders of files that Kubernetes or a CSI driver brings: tokens, ConfigMaps that are there, key vaults.</summary>
    /// <value>Default: none.</value>
    [Input("volumes")]
    public List<MountedVolumeArgs>? Volumes { get; set; }

    /// <summary>Disks: claims of its own, which stay when its pods go, claims that are there already, or disks that go with each pod.</summary>
    /// <value>Default: none.</value>
    [Input("disks")]
    public List<DiskArgs>? Disks { get; set; }

    /// <summary>Containers that run to their end, one after the other, before it starts.</summary>
    /// <value>Default: none.</value>
    [Input("initContainers")]
    public List<HelperContainerArgs>? InitContainers { get; set; }

    /// <summary>Containers that run beside it, from before its start to after its end.</summary>
    /// <value>Default: none.</value>
    [Input("sidecars")]
    public List<HelperContainerArgs>? Sidecars { get; set; }

    /// <summary>Programs that it runs beyond its runtime's, such as <c>/usr/local/bin/server</c>: for its AppArmor profile.</summary>
    /// <value>Default: none.</value>
    [Input("executables")]
    public List<string>? Executables { get; set; }

    /// <summary>System calls that it makes beyond its runtime's, each with a reason. They count where the stack delivers security profiles.</summary>
    /// <value>Default: none.</value>
    [Input("systemCalls")]
    public List<SystemCallArgs>? SystemCalls { get; set; }

    /// <summary>Which nodes it runs on.</summary>
    /// <value>Default: any.</value>
    [Input("placement")]
    public PlacementArgs? Placement { get; set; }

    /// <summary>Tells whether the process is alive.</summary>
    /// <value>Default: <see cref="HardenedDefaults.HealthPath"/> of the first port.</value>
    [Input("livenessProbe")]
    public ServiceProbeArgs? LivenessProbe { get; set; }

    /// <summary>Tells whether the service takes requests.</summary>
    /// <value>Default: <see cref="HardenedDefaults.ReadyPath"/> of the first port.</value>
    [Input("readinessProbe")]
    public ServiceProbeArgs? ReadinessProbe { get; set; }

    /// <summary>Tells whether the process has started; until then nothing else is asked.</summary>
    /// <value>Default: what the liveness probe asks, for two minutes at most.</value>
    [Input("startupProbe")]
    public ServiceProbeArgs? StartupProbe { get; set; }
}

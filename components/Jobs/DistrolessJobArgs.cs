using Lucid.Components.Planes;
using Lucid.Components.Pods;
using Lucid.Components.Profiles;
using Lucid.Components.Services;
using Lucid.Hardening.Defaults;
using Pulumi;

namespace Lucid.Components.Jobs;

/// <summary>What a <see cref="DistrolessJob"/> is: its plane, image and runtime, and when it runs; the rest has hardened defaults.</summary>
public sealed class DistrolessJobArgs : ResourceArgs, IPodArgs
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

    /// <summary>When it runs, as five fields of cron or a macro such as <c>@daily</c>.</summary>
    /// <value>Default: once, when it is deployed.</value>
    [Input("schedule")]
    public string? Schedule { get; set; }

    /// <summary>Time zone of the schedule, such as <c>Europe/Berlin</c>.</summary>
    /// <value>Default: <see cref="HardenedDefaults.TimeZone"/>.</value>
    [Input("timeZone")]
    public string? TimeZone { get; set; }

    /// <summary>How often it is tried again, 0 to 100.</summary>
    /// <value>Default: <see cref="HardenedDefaults.JobRetries"/>.</value>
    [Input("retries")]
    public int? Retries { get; set; }

    /// <summary>Seconds after which it is ended, all tries together.</summary>
    /// <value>Default: <see cref="HardenedDefaults.JobDeadlineSeconds"/>.</value>
    [Input("deadlineSeconds")]
    public int? DeadlineSeconds { get; set; }

    /// <summary>Whether it waits until somebody lets it go on.</summary>
    /// <value>Default: false.</value>
    [Input("suspended")]
    public bool? Suspended { get; set; }

    /// <summary>Its environment, in order. Literals can be read by everybody who may see the pod: never secrets.</summary>
    /// <value>Default: what the runtime needs on a read-only root.</value>
    [Input("environment")]
    public List<EnvironmentVariableArgs>? Environment { get; set; }

    /// <summary>What its pod gets.</summary>
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
}

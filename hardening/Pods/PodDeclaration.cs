using System.Collections.Immutable;
using Lucid.Hardening.Images;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Profiles.Seccomp;
using Lucid.Hardening.Services;

namespace Lucid.Hardening.Pods;

/// <summary>What services and jobs have in common, as their author writes it: what is left out takes the hardened default.</summary>
public abstract record PodDeclaration
{
    /// <summary>The workload's name, which its objects in the cluster get too.</summary>
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

    /// <summary>Arguments of the image's entry point. Default: the image's own.</summary>
    public ImmutableArray<string> Arguments { get; init; } = [];

    /// <summary>Its environment, in order. Default: what its runtime needs.</summary>
    public ImmutableArray<EnvironmentVariable> Environment { get; init; } = [];

    /// <summary>What one pod gets. Default: the sizes of <see cref="Defaults.HardenedDefaults"/>.</summary>
    public ResourceSizes Resources { get; init; } = new();

    /// <summary>Writable paths beyond the default ones; naming a default one changes its size.</summary>
    public ImmutableArray<WritablePath> WritablePaths { get; init; } = [];

    /// <summary>Files that it reads; none of them secret. Default: none.</summary>
    public ImmutableArray<ConfigFile> ConfigFiles { get; init; } = [];

    /// <summary>Secrets that it reads as files. Default: none.</summary>
    public ImmutableArray<SecretFiles> SecretFiles { get; init; } = [];

    /// <summary>Folders of files that Kubernetes or a CSI driver brings: tokens, ConfigMaps that are there, key vaults. Default: none.</summary>
    public ImmutableArray<MountedVolume> Volumes { get; init; } = [];

    /// <summary>Disks. Default: none.</summary>
    public ImmutableArray<Disk> Disks { get; init; } = [];

    /// <summary>Containers that run to their end, one after the other, before it starts. Default: none.</summary>
    public ImmutableArray<HelperContainer> InitContainers { get; init; } = [];

    /// <summary>Containers that run beside it, from before its start to after its end. Default: none.</summary>
    public ImmutableArray<HelperContainer> Sidecars { get; init; } = [];

    /// <summary>Programs that it runs beyond its runtime's, by their absolute paths. Default: none.</summary>
    public ImmutableArray<string> Executables { get; init; } = [];

    /// <summary>System calls that it makes beyond its runtime's, each with a reason. Default: none.</summary>
    public ImmutableArray<CallExtension> SystemCalls { get; init; } = [];

    /// <summary>Which nodes it runs on. Default: any.</summary>
    public Placement Placement { get; init; } = new();

    /// <summary>Whether each pod has disks of its own.</summary>
    internal virtual bool HasDisksOfEachPod => false;
}

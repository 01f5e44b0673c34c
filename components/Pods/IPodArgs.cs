using Lucid.Components.Planes;
using Lucid.Components.Profiles;
using Lucid.Components.Services;
using Pulumi;

namespace Lucid.Components.Pods;

/// <summary>
/// What the args of services and jobs have in common. An interface, since Pulumi's component host publishes only the inputs that a class declares
/// itself: those of a base class would be lost to other languages without a word.
/// </summary>
internal interface IPodArgs
{
    PlaneReferenceArgs Plane { get; }

    Input<string> Image { get; }

    string Runtime { get; }

    List<string>? Arguments { get; }

    List<EnvironmentVariableArgs>? Environment { get; }

    ResourceSizesArgs? Resources { get; }

    List<WritablePathArgs>? WritablePaths { get; }

    List<ConfigFileArgs>? ConfigFiles { get; }

    List<SecretFilesArgs>? SecretFiles { get; }

    List<MountedVolumeArgs>? Volumes { get; }

    List<DiskArgs>? Disks { get; }

    List<HelperContainerArgs>? InitContainers { get; }

    List<HelperContainerArgs>? Sidecars { get; }

    List<string>? Executables { get; }

    List<SystemCallArgs>? SystemCalls { get; }

    PlacementArgs? Placement { get; }
}

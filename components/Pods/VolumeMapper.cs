using Lucid.Hardening.Defaults;
using Lucid.Hardening.Pods;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Pods;

internal static class VolumeMapper
{
    public static VolumeArgs Map(ResolvedVolume volume, PodInputs inputs) => volume.Kind switch
    {
        VolumeKind.Scratch => new()
        {
            Name = volume.Name,
            EmptyDir = new EmptyDirVolumeSourceArgs { Medium = HardenedDefaults.ScratchMedium, SizeLimit = volume.Size.ToString() },
        },
        VolumeKind.Config => new() { Name = volume.Name, ConfigMap = new ConfigMapVolumeSourceArgs { Name = inputs.ConfigMap! } },
        VolumeKind.Secret => new()
        {
            Name = volume.Name,
            Secret = new SecretVolumeSourceArgs { SecretName = volume.Source, DefaultMode = HardenedDefaults.SecretFileMode },
        },
        VolumeKind.Ephemeral => new()
        {
            Name = volume.Name,
            Ephemeral = new EphemeralVolumeSourceArgs
            {
                VolumeClaimTemplate = new PersistentVolumeClaimTemplateArgs { Spec = ClaimMapper.Map(volume.Claim!) },
            },
        },
        VolumeKind.Projected => new() { Name = volume.Name, Projected = MountedVolumeMapper.Projected(volume.Mounted!) },
        VolumeKind.Csi => new() { Name = volume.Name, Csi = MountedVolumeMapper.Csi(volume.Mounted!.Csi!) },
        _ => new()
        {
            Name = volume.Name,
            PersistentVolumeClaim = new PersistentVolumeClaimVolumeSourceArgs
            {
                ClaimName = inputs.Claims.GetValueOrDefault(volume.Source) ?? volume.Source,
                ReadOnly = volume.IsReadOnly,
            },
        },
    };

    public static VolumeMountArgs Map(ResolvedMount mount)
    {
        var args = new VolumeMountArgs { Name = mount.Volume, MountPath = mount.Path };
        if (mount.SubPath is { } file)
        {
            args.SubPath = file;
        }

        if (mount.IsReadOnly)
        {
            args.ReadOnly = true;
        }

        return args;
    }
}

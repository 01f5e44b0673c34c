namespace Lucid.Hardening.Pods;

/// <summary>Collects the volumes of a pod, and where its own container sees them.</summary>
internal sealed class PodVolumes
{
    public List<ResolvedVolume> Volumes { get; } = [];

    public List<ResolvedMount> Mounts { get; } = [];
}

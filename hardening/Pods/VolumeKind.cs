namespace Lucid.Hardening.Pods;

/// <summary>What is behind a volume.</summary>
public enum VolumeKind
{
    /// <summary>Memory, empty when a pod starts.</summary>
    Scratch,

    /// <summary>A ConfigMap.</summary>
    Config,

    /// <summary>A Secret.</summary>
    Secret,

    /// <summary>A PersistentVolumeClaim.</summary>
    Claim,

    /// <summary>A disk that is made with each pod and goes with it.</summary>
    Ephemeral,

    /// <summary>Files of several sources in one folder.</summary>
    Projected,

    /// <summary>Files that a CSI driver brings.</summary>
    Csi,
}

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
}

using Lucid.Hardening.Quantities;

namespace Lucid.Hardening.Pods;

/// <summary>A volume of a pod.</summary>
public sealed record ResolvedVolume
{
    /// <summary>Its name within the pod.</summary>
    public required string Name { get; init; }

    /// <summary>What is behind it.</summary>
    public required VolumeKind Kind { get; init; }

    /// <summary>Name of the ConfigMap, the Secret or the claim; empty for scratch space.</summary>
    public string Source { get; init; } = "";

    /// <summary>Bytes that scratch space can hold.</summary>
    public Quantity Size { get; init; }

    /// <summary>The claim that is made with each pod; null unless it is an ephemeral disk.</summary>
    public ResolvedClaim? Claim { get; init; }

    /// <summary>What is in the folder; null unless it is projected or a CSI driver's.</summary>
    public MountedVolume? Mounted { get; init; }

    /// <summary>Whether nothing can be written to it.</summary>
    public bool IsReadOnly { get; init; }
}

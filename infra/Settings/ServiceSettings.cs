using Lucid.Hardening.Scaling;
using Lucid.Hardening.Services;

namespace Lucid.Infra.Settings;

/// <summary>What the configuration of a stack says of one service.</summary>
public sealed record ServiceSettings
{
    /// <summary>Its image.</summary>
    public required string Image { get; init; }

    /// <summary>Whether the image's digest only holds the place until the image is built.</summary>
    public required bool HasPlaceholderDigest { get; init; }

    /// <summary>Number of pods; null where it is scaled.</summary>
    public required int? Replicas { get; init; }

    /// <summary>Between how many pods it is scaled; null where it is not.</summary>
    public required AutoscalingDeclaration? Autoscaling { get; init; }

    /// <summary>What one replica gets; what is left out takes the hardened default.</summary>
    public required ResourceSizes Resources { get; init; }
}

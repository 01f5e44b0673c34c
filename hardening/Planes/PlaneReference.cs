using Lucid.Hardening.Clusters;

namespace Lucid.Hardening.Planes;

/// <summary>What a service has to know of its plane.</summary>
public sealed record PlaneReference
{
    /// <summary>The plane's name or one of its aliases.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the plane admits images by tag. Default: false, only by digest.</summary>
    public bool AllowImageTags { get; init; }

    /// <summary>What its cluster can do. Default: nothing that not every cluster can.</summary>
    public ClusterDeclaration Cluster { get; init; } = new();
}

using Lucid.Components.Clusters;
using Lucid.Hardening.Planes;
using Pulumi;

namespace Lucid.Components.Planes;

/// <summary>
/// The plane that a service lives on. A <see cref="SecureNetworkPlane"/> of the same program becomes one by itself; write one by hand for a plane
/// that another stack made.
/// </summary>
public sealed class PlaneReferenceArgs : ResourceArgs
{
    // A field, since Pulumi's component host takes every property, internal ones too, for an input.
    internal SecureNetworkPlane? Component;

    /// <summary>The plane's name or one of its aliases (<see cref="PlaneNames"/>).</summary>
    [Input("name", required: true)]
    public required string Name { get; set; }

    /// <summary>The plane's namespace.</summary>
    [Input("namespace", required: true)]
    public required Input<string> Namespace { get; set; }

    /// <summary>Whether the plane admits images by tag.</summary>
    /// <value>Default: false, only by digest.</value>
    [Input("allowImageTags")]
    public bool? AllowImageTags { get; set; }

    /// <summary>The cluster that the plane is on.</summary>
    /// <value>Default: one that can do nothing that not every cluster can.</value>
    [Input("cluster")]
    public ClusterArgs? Cluster { get; set; }

    /// <summary>The reference to a plane of this program.</summary>
    /// <param name="plane">The plane.</param>
    public static implicit operator PlaneReferenceArgs(SecureNetworkPlane plane) => plane.Reference;
}

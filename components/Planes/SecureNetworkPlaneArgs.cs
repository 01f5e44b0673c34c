using Lucid.Components.Admission;
using Lucid.Components.Clusters;
using Lucid.Components.Waivers;
using Lucid.Hardening.Defaults;
using Pulumi;

namespace Lucid.Components.Planes;

/// <summary>What can be said of a <see cref="SecureNetworkPlane"/>; nothing has to be.</summary>
public sealed class SecureNetworkPlaneArgs : ResourceArgs
{
    /// <summary>The namespace that the plane makes and its services live in.</summary>
    /// <value>Default: <see cref="HardenedDefaults.NamespacePrefix"/> and the plane's name, such as <c>lucid-blockchain</c>.</value>
    [Input("namespace")]
    public string? Namespace { get; set; }

    /// <summary>Kubernetes version whose Pod Security rules hold, such as <c>v1.36</c>.</summary>
    /// <value>Default: <see cref="HardenedDefaults.PodSecurityVersion"/>, the cluster's own.</value>
    [Input("podSecurityVersion")]
    public string? PodSecurityVersion { get; set; }

    /// <summary>Whether the services may name images by tag, which can be moved to another image. For development only.</summary>
    /// <value>Default: false, only by digest.</value>
    [Input("allowImageTags")]
    public bool? AllowImageTags { get; set; }

    /// <summary>The cluster that the plane is on. A network plugin that does not keep NetworkPolicies is refused.</summary>
    /// <value>Default: one of which nothing is known; a warning says so.</value>
    [Input("cluster")]
    public ClusterArgs? Cluster { get; set; }

    /// <summary>
    /// Whether the plane may be on a cluster whose network plugin does not keep NetworkPolicies: there it separates nothing. For development
    /// only.
    /// </summary>
    /// <value>Default: false.</value>
    [Input("allowUnenforcedPolicies")]
    public bool? AllowUnenforcedPolicies { get; set; }

    /// <summary>
    /// What the API server does with what breaks a rule on the plane, whoever sends it: <c>enforce</c>, it refuses it; <c>warn</c>, it lets
    /// it in, as far as Pod Security does, warns and writes it to the audit log. The plane then has an <see cref="AdmissionGuard"/>, which
    /// needs Kubernetes 1.30.
    /// </summary>
    /// <value>Default: nobody asks it, unless something is waived; then <see cref="HardenedDefaults.AdmissionMode"/>.</value>
    [Input("admission")]
    public string? Admission { get; set; }

    /// <summary>
    /// Rules that need not be kept on the plane. Pod Security's labels know no exceptions, so the namespace enforces only the level that
    /// they leave, and the plane's guard the rest of restricted. Each is a warning in every preview.
    /// </summary>
    /// <value>Default: none.</value>
    [Input("waivers")]
    public List<WaiverArgs>? Waivers { get; set; }
}

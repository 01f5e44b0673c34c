using Lucid.Hardening.Clusters;
using Lucid.Hardening.Defaults;
using Pulumi;

namespace Lucid.Components.Clusters;

/// <summary>
/// What a stack's cluster can do. What is left out is taken for absent, since a pod that asks for what its node lacks does not start.
/// </summary>
public sealed class ClusterArgs : ResourceArgs
{
    /// <summary>Its version, such as <c>1.34</c>.</summary>
    /// <value>Default: <see cref="HardenedDefaults.KubernetesVersion"/>.</value>
    [Input("kubernetesVersion")]
    public string? KubernetesVersion { get; set; }

    /// <summary>Name of its network plugin (CNI), one of <see cref="NetworkPlugin.All"/> or another.</summary>
    /// <value>Default: not known.</value>
    [Input("networkPlugin")]
    public string? NetworkPlugin { get; set; }

    /// <summary>Whether the plugin keeps NetworkPolicies.</summary>
    /// <value>Default: what is known of the plugin; not known is no.</value>
    [Input("enforcesNetworkPolicies")]
    public bool? EnforcesNetworkPolicies { get; set; }

    /// <summary>Whether every node has AppArmor.</summary>
    /// <value>Default: false.</value>
    [Input("appArmor")]
    public bool? AppArmor { get; set; }

    /// <summary>
    /// How seccomp and AppArmor profiles come to the nodes: <c>runtime-default</c>, <c>operator</c> (the Security Profiles Operator) or
    /// <c>preinstalled</c>.
    /// </summary>
    /// <value>Default: <c>runtime-default</c>, pods run under the container runtime's own.</value>
    [Input("profileDelivery")]
    public string? ProfileDelivery { get; set; }

    /// <summary>Whether every node can give a pod users of its own (<c>hostUsers: false</c>).</summary>
    /// <value>Default: false.</value>
    [Input("userNamespaces")]
    public bool? UserNamespaces { get; set; }

    /// <summary>Address on which every node answers its pods' questions for names, such as <c>169.254.20.10</c>.</summary>
    /// <value>Default: none, the pods ask the cluster's name service.</value>
    [Input("nodeLocalDns")]
    public string? NodeLocalDns { get; set; }

    /// <summary>Blocks of addresses of the API server, such as <c>192.0.2.10/32</c>.</summary>
    /// <value>Default: none, and nothing may connect to it.</value>
    [Input("apiServer")]
    public List<string>? ApiServer { get; set; }

    /// <summary>Port of the API server behind those addresses.</summary>
    /// <value>Default: <see cref="HardenedDefaults.ApiServerPort"/>.</value>
    [Input("apiServerPort")]
    public int? ApiServerPort { get; set; }
}

using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Names;
using Lucid.Hardening.Network;
using Lucid.Hardening.Profiles;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Clusters;

/// <summary>
/// What a stack says of its cluster, as its author writes it. What is left out is taken for absent, since a pod that asks for what its node
/// lacks does not start.
/// </summary>
public sealed record ClusterDeclaration
{
    /// <summary>Its version, such as <c>1.34</c>. Default: <see cref="HardenedDefaults.KubernetesVersion"/>.</summary>
    public string? KubernetesVersion { get; init; }

    /// <summary>Name of its <see cref="Clusters.NetworkPlugin"/>, or of another. Default: not known.</summary>
    public string? NetworkPlugin { get; init; }

    /// <summary>Whether the plugin keeps NetworkPolicies. Default: what is known of the plugin; not known is no.</summary>
    public bool? EnforcesNetworkPolicies { get; init; }

    /// <summary>Whether every node has AppArmor. Default: false.</summary>
    public bool AppArmor { get; init; }

    /// <summary>
    /// How seccomp and AppArmor profiles come to the nodes: name of a <see cref="Profiles.ProfileDelivery"/>. Default: not at all, pods run under
    /// the container runtime's own.
    /// </summary>
    public string? ProfileDelivery { get; init; }

    /// <summary>Whether every node can give a pod users of its own (<c>hostUsers: false</c>). Default: false.</summary>
    public bool UserNamespaces { get; init; }

    /// <summary>
    /// Address on which every node answers its pods' questions for names, where the cluster has a cache there, such as <c>169.254.20.10</c>.
    /// Default: none, the pods ask the cluster's name service.
    /// </summary>
    public string? NodeLocalDns { get; init; }

    /// <summary>Blocks of addresses of the API server, such as <c>192.0.2.10/32</c>. Default: none, and nothing may connect to it.</summary>
    public ImmutableArray<string> ApiServer { get; init; } = [];

    /// <summary>Port of the API server behind those addresses. Default: <see cref="HardenedDefaults.ApiServerPort"/>.</summary>
    public int? ApiServerPort { get; init; }

    /// <summary>Completes the declaration.</summary>
    /// <param name="prefix">What stands before its fields in messages, such as <c>cluster.</c>.</param>
    /// <param name="mistakes">Learns what is wrong.</param>
    internal ResolvedCluster Resolve(string prefix, Mistakes mistakes)
    {
        var version = ResolveVersion(prefix, mistakes);
        if (NetworkPlugin is not null)
        {
            NameRules.Resolve($"{prefix}networkPlugin", NetworkPlugin, NameRules.LongestLabel, mistakes);
        }

        if (NodeLocalDns is not null && !IPAddress.TryParse(NodeLocalDns, out _))
        {
            mistakes.Add($"{prefix}nodeLocalDns", NodeLocalDns, "an address, such as '169.254.20.10'");
        }

        if (ApiServerPort is < 1 or > NetworkPort.Highest)
        {
            mistakes.Add($"{prefix}apiServerPort", ApiServerPort.Value, $"a port from 1 to {NetworkPort.Highest}");
        }

        if (AppArmor && version < Clusters.KubernetesVersion.FirstWithAppArmorField)
        {
            mistakes.Add(
                $"{prefix}appArmor",
                "true",
                $"false: before Kubernetes {Clusters.KubernetesVersion.FirstWithAppArmorField} pods have no field for it");
        }

        return new ResolvedCluster
        {
            ProfileDelivery = ResolveDelivery(prefix, mistakes),
            KubernetesVersion = version,
            NetworkPlugin = NetworkPlugin,
            EnforcesNetworkPolicies = EnforcesNetworkPolicies ?? Clusters.NetworkPlugin.Find(NetworkPlugin)?.EnforcesNetworkPolicies ?? false,
            AppArmor = AppArmor,
            UserNamespaces = UserNamespaces,
            NodeLocalDns = NodeLocalDns is not null && IPAddress.TryParse(NodeLocalDns, out var address) ? Host(address) : null,
            ApiServer =
            [
                .. ApiServer.Select((cidr, index) => AddressRules.Resolve($"{prefix}apiServer[{index}]", cidr, mistakes)).OfType<AddressBlock>(),
            ],
            ApiServerPort = ApiServerPort ?? HardenedDefaults.ApiServerPort,
        };
    }

    private ProfileDelivery ResolveDelivery(string prefix, Mistakes mistakes)
    {
        var delivery = ProfileDelivery is null ? Profiles.ProfileDelivery.RuntimeDefault : Profiles.ProfileDelivery.Find(ProfileDelivery);
        if (delivery is null)
        {
            mistakes.Add($"{prefix}profileDelivery", ProfileDelivery, $"one of {Profiles.ProfileDelivery.Names}");
        }

        return delivery ?? Profiles.ProfileDelivery.RuntimeDefault;
    }

    private static AddressBlock Host(IPAddress address) => new()
    {
        Cidr = new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128).ToString(),
        Except = [],
    };

    private KubernetesVersion ResolveVersion(string prefix, Mistakes mistakes)
    {
        var text = KubernetesVersion ?? HardenedDefaults.KubernetesVersion;
        if (text == "latest" || !Clusters.KubernetesVersion.TryParse(text, out var version) || version < Clusters.KubernetesVersion.Oldest)
        {
            mistakes.Add(
                $"{prefix}kubernetesVersion", text,
                $"the version of the cluster, {Clusters.KubernetesVersion.Oldest} or newer; in YAML in quotes, or 1.30 becomes 1.3");
            return Clusters.KubernetesVersion.Newest;
        }

        return version;
    }
}

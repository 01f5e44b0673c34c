using System.Text.RegularExpressions;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Labels;
using Lucid.Hardening.Names;
using Lucid.Hardening.Network;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Planes;

/// <summary>A network plane as its author writes it: what is left out takes the hardened default.</summary>
public sealed partial record PlaneDeclaration
{
    /// <summary>The plane's name or one of its aliases (<see cref="PlaneNames"/>).</summary>
    public required string Name { get; init; }

    /// <summary>Its namespace. Default: <see cref="HardenedDefaults.NamespacePrefix"/> and the plane's name.</summary>
    public string? Namespace { get; init; }

    /// <summary>Kubernetes version whose Pod Security rules hold, such as <c>v1.36</c>. Default: <see cref="HardenedDefaults.PodSecurityVersion"/>.</summary>
    public string? PodSecurityVersion { get; init; }

    /// <summary>Whether its services may name images by tag. Default: false, only by digest.</summary>
    public bool AllowImageTags { get; init; }

    /// <summary>The cluster it is on. Default: one of which nothing is known.</summary>
    public ClusterDeclaration Cluster { get; init; } = new();

    /// <summary>Whether it may be on a cluster whose network plugin does not keep NetworkPolicies, where it separates nothing. Default: false.</summary>
    public bool AllowUnenforcedPolicies { get; init; }

    /// <summary>Completes the declaration.</summary>
    /// <returns>The plane with everything filled in.</returns>
    /// <exception cref="DeclarationException">Something is wrong; the message lists every mistake.</exception>
    public ResolvedPlane Resolve()
    {
        var mistakes = new Mistakes();
        var longest = NameRules.LongestLabel - (Namespace is null ? HardenedDefaults.NamespacePrefix.Length : 0);
        var name = NameRules.Resolve("name", Name is null ? null : PlaneNames.Canonical(Name), longest, mistakes);
        var version = ResolveVersion(mistakes);
        var cluster = ResolveCluster(mistakes);
        var plane = new ResolvedPlane
        {
            Name = name,
            Namespace = Namespace is null
                ? HardenedDefaults.NamespacePrefix + name
                : NameRules.Resolve("namespace", Namespace, NameRules.LongestLabel, mistakes),
            AllowImageTags = AllowImageTags,
            Cluster = cluster,
            Labels = LabelSets.ForPlane(name),
            NamespaceLabels = LabelSets.ForNamespace(name, version),
            NetworkPolicies = PlanePolicies.Of(LabelSets.ForPlane(name), cluster),
        };
        mistakes.ThrowIfAny("plane", Name);
        return plane;
    }

    [GeneratedRegex("^(latest|v1\\.[0-9]{1,3})\\z")]
    private static partial Regex Version();

    private ResolvedCluster ResolveCluster(Mistakes mistakes)
    {
        var cluster = Cluster.Resolve("cluster.", mistakes);
        var isSaid = (Cluster.NetworkPlugin, Cluster.EnforcesNetworkPolicies) is not (null, null);
        if (isSaid && !cluster.EnforcesNetworkPolicies && !AllowUnenforcedPolicies)
        {
            mistakes.Add("cluster.networkPlugin", Cluster.NetworkPlugin, NetworkPluginRules.Remedy(Cluster.NetworkPlugin));
        }

        return cluster;
    }

    private string ResolveVersion(Mistakes mistakes)
    {
        var version = PodSecurityVersion ?? HardenedDefaults.PodSecurityVersion;
        if (!Version().IsMatch(version))
        {
            mistakes.Add("podSecurityVersion", version, "'latest' or a Kubernetes version such as 'v1.36'");
        }

        return version;
    }
}

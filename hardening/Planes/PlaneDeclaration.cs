using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lucid.Hardening.Admission;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Labels;
using Lucid.Hardening.Names;
using Lucid.Hardening.Network;
using Lucid.Hardening.Validation;
using Lucid.Hardening.Waivers;

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

    /// <summary>
    /// What the API server does with what breaks a rule on the plane: <c>enforce</c> or <c>warn</c>. Default: nobody asks it, unless
    /// something is waived; then <see cref="HardenedDefaults.AdmissionMode"/>.
    /// </summary>
    public string? Admission { get; init; }

    /// <summary>
    /// Rules that need not be kept. Pod Security's labels know no exceptions, so the namespace enforces only the level that they leave,
    /// and the API server checks the rest of restricted.
    /// </summary>
    public ImmutableArray<WaiverDeclaration> Waivers { get; init; } = [];

    /// <summary>Completes the declaration.</summary>
    /// <param name="today">The day that expiry of the waivers is judged by.</param>
    /// <returns>The plane with everything filled in.</returns>
    /// <exception cref="DeclarationException">Something is wrong; the message lists every mistake.</exception>
    public ResolvedPlane Resolve(DateOnly today)
    {
        var mistakes = new Mistakes();
        var longest = NameRules.LongestLabel - (Namespace is null ? HardenedDefaults.NamespacePrefix.Length : 0);
        var name = NameRules.Resolve("name", Name is null ? null : PlaneNames.Canonical(Name), longest, mistakes);
        var version = ResolveVersion(mistakes);
        var cluster = ResolveCluster(mistakes);
        var guard = ResolveGuard(today, mistakes);
        var level = PodSecurityLevels.Enforceable(guard);
        var plane = new ResolvedPlane
        {
            Name = name,
            Namespace = Namespace is null
                ? HardenedDefaults.NamespacePrefix + name
                : NameRules.Resolve("namespace", Namespace, NameRules.LongestLabel, mistakes),
            AllowImageTags = AllowImageTags,
            Cluster = cluster,
            Labels = LabelSets.ForPlane(name),
            NamespaceLabels = LabelSets.ForNamespace(name, version, level),
            PodSecurityLevel = level,
            HasGuard = guard is not null,
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

    private ResolvedAdmissionGuard? ResolveGuard(DateOnly today, Mistakes mistakes)
    {
        if (Admission is null && Waivers.IsDefaultOrEmpty)
        {
            return null;
        }

        var guard = new AdmissionGuardDeclaration
        {
            Plane = Name,
            KubernetesVersion = Cluster.KubernetesVersion,
            Mode = Admission,
            Waivers = Waivers,
        };
        try
        {
            return guard.Resolve(today);
        }
        catch (DeclarationException exception)
        {
            mistakes.AddAll(exception.Mistakes.Where(mistake => mistake.Field != "plane.name").Select(CalledAsHere));
            return null;
        }
    }

    private static Mistake CalledAsHere(Mistake mistake) => mistake.Field switch
    {
        "mode" => mistake with { Field = "admission" },
        "kubernetesVersion" => mistake with { Field = "cluster.kubernetesVersion" },
        _ => mistake,
    };

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

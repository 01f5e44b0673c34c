using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Quotas;
using Lucid.Hardening.Waivers;

namespace Lucid.Infra.Settings;

/// <summary>What the configuration of a stack says, complete and checked.</summary>
public sealed record LucidSettings
{
    /// <summary>The stack's name.</summary>
    public required string Stack { get; init; }

    /// <summary>Whether images may be named by tag: in every stack but production ones.</summary>
    public required bool AllowImageTags { get; init; }

    /// <summary>Whether planes may be where nothing keeps NetworkPolicies: in every stack but production ones, with a warning.</summary>
    public required bool AllowUnenforcedPolicies { get; init; }

    /// <summary>What the cluster can do.</summary>
    public required ClusterDeclaration Cluster { get; init; }

    /// <summary>The image of what brings security profiles to the nodes; null where nothing does.</summary>
    public required string? ProfileInstaller { get; init; }

    /// <summary>
    /// What the API server does with what breaks a rule on a plane: <c>enforce</c>, it refuses it; <c>warn</c>; or <c>off</c>, nobody asks it.
    /// </summary>
    public required string Admission { get; init; }

    /// <summary>Which rules need not be kept, where and until when.</summary>
    public required ImmutableArray<Waiver> Waivers { get; init; }

    /// <summary>What the services write to their logs: <c>debug</c>, <c>info</c>, <c>warn</c> or <c>error</c>.</summary>
    public required string LogLevel { get; init; }

    /// <summary>Whether the services publish metrics.</summary>
    public required bool MetricsEnabled { get; init; }

    /// <summary>Kubernetes version whose Pod Security rules hold: <c>latest</c>, or one such as <c>v1.36</c>.</summary>
    public required string PodSecurityVersion { get; init; }

    /// <summary>Room for pods of others on each plane of <see cref="LucidPlanes"/>, by its name.</summary>
    public required ImmutableSortedDictionary<string, QuotaHeadroom> Headroom { get; init; }

    /// <summary>What each service of <see cref="ServiceNames"/> gets, by its name.</summary>
    public required ImmutableSortedDictionary<string, ServiceSettings> Services { get; init; }

    /// <summary>Where each workload of <see cref="WorkloadNames"/> is, by its name.</summary>
    public required ImmutableSortedDictionary<string, WorkloadSettings> Workloads { get; init; }
}

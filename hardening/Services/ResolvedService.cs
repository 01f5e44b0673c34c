using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Labels;
using Lucid.Hardening.Monitoring;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Routing;
using Lucid.Hardening.Scaling;

namespace Lucid.Hardening.Services;

/// <summary>A service with every default filled in and every mistake ruled out.</summary>
public sealed record ResolvedService
{
    /// <summary>
    /// Longest name of a stateful service: 52 characters. Source: Kubernetes, the pods' label <c>controller-revision-hash</c> is the name and
    /// eleven characters.
    /// </summary>
    public const int LongestStatefulName = 52;

    /// <summary>Its pod.</summary>
    public required ResolvedPod Pod { get; init; }

    /// <summary>The service's name.</summary>
    public string Name => Pod.Name;

    /// <summary>Canonical name of its plane.</summary>
    public string Plane => Pod.Plane;

    /// <summary>Labels of all its objects.</summary>
    public ImmutableSortedDictionary<string, string> Labels => Pod.Labels;

    /// <summary>Labels by which its Deployment and its Service find its pods.</summary>
    public ImmutableSortedDictionary<string, string> SelectorLabels => Pod.SelectorLabels;

    /// <summary>Its ports, at least one.</summary>
    public ImmutableArray<ServicePort> Ports => Pod.Main.Ports;

    /// <summary>Whether its pods have names that stay, and disks of their own.</summary>
    public required bool IsStateful { get; init; }

    /// <summary>How its pods start and end where it is stateful: <c>OrderedReady</c> or <c>Parallel</c>.</summary>
    public required string PodManagementPolicy { get; init; }

    /// <summary>Name of the Service by which each pod of a stateful service is found: <c>NAME-0.PODS_NAME</c>.</summary>
    public string PodsName => $"{Name}-pods";

    /// <summary>Number of pods; null where an autoscaler sets it, which every deployment would set back otherwise.</summary>
    public required int? Replicas { get; init; }

    /// <summary>Between how many pods it is scaled; null where it is not.</summary>
    public required ResolvedAutoscaling? Autoscaling { get; init; }

    /// <summary>Where it publishes its metrics; null where it does not.</summary>
    public required ResolvedMonitoring? Monitoring { get; init; }

    /// <summary>How it is reached through an ingress controller; null where it is not.</summary>
    public required ResolvedIngress? Ingress { get; init; }

    /// <summary>How it is reached through a Gateway; null where it is not.</summary>
    public required ResolvedGatewayRoute? Route { get; init; }

    /// <summary>Fewest pods that it has while nothing is amiss.</summary>
    public int FewestReplicas => Replicas ?? Autoscaling!.MinReplicas;

    /// <summary>Most pods that it has while it is not updated.</summary>
    public int MostReplicas => Replicas ?? Autoscaling!.MaxReplicas;

    /// <summary>Whether its pods are spread over nodes and zones: there have to be several.</summary>
    public bool IsSpread => MostReplicas > 1;

    /// <summary>The label by which Kubernetes tells the pods of one version from those of another.</summary>
    public string VersionLabel => IsStateful ? LabelKeys.StatefulVersion : LabelKeys.DeploymentVersion;

    /// <summary>
    /// Time that a deployment of it is waited for: each pod in turn may take as long as its probes allow, and Kubernetes is to be the first to
    /// give up, since it says why.
    /// </summary>
    public TimeSpan RolloutTimeout => TimeSpan.FromSeconds(
        ProgressDeadlineSeconds
        + (MostReplicas * (Pod.Main.Startup!.WindowSeconds
            + Pod.Main.Readiness!.InitialDelaySeconds + TerminationGraceSeconds)));

    /// <summary>Whether an update stops the old pod before it starts the new one, since both need the same disk, or the same name.</summary>
    public bool IsRecreated => IsStateful || Pod.IsBoundToOneNode;

    /// <summary>Pods that an update may start above the wanted number.</summary>
    public int MaxSurge => IsRecreated ? 0 : HardenedDefaults.MaxSurge;

    /// <inheritdoc cref="HardenedDefaults.MaxUnavailable"/>
    public int MaxUnavailable { get; } = HardenedDefaults.MaxUnavailable;

    /// <summary>Seconds that a pod has from being told to stop; without the wait before it, as many to finish its requests.</summary>
    public int TerminationGraceSeconds =>
        HardenedDefaults.TerminationGraceSeconds - (Pod.Main.PreStopSleepSeconds is null ? HardenedDefaults.PreStopSleepSeconds : 0);

    /// <summary>Seconds without progress after which an update counts as failed; as much longer as the service may take to start.</summary>
    public int ProgressDeadlineSeconds => HardenedDefaults.ProgressDeadlineSeconds + Math.Max(
        0, Pod.Main.Startup!.WindowSeconds - (HardenedDefaults.StartupPeriodSeconds * HardenedDefaults.StartupFailureThreshold));

    /// <inheritdoc cref="HardenedDefaults.RevisionHistoryLimit"/>
    public int RevisionHistoryLimit { get; } = HardenedDefaults.RevisionHistoryLimit;
}

using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Images;
using Lucid.Hardening.Monitoring;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Routing;
using Lucid.Hardening.Scaling;

namespace Lucid.Hardening.Services;

/// <summary>A service with every default filled in and every mistake ruled out.</summary>
public sealed record ResolvedService
{
    /// <summary>The service's name.</summary>
    public required string Name { get; init; }

    /// <summary>Canonical name of its plane.</summary>
    public required string Plane { get; init; }

    /// <summary>Labels of all its objects.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>Labels by which its Deployment and its Service find its pods; they stay the same for as long as the service lives.</summary>
    public required ImmutableSortedDictionary<string, string> SelectorLabels { get; init; }

    /// <summary>What makes its pods hardened.</summary>
    public required PodHardening Hardening { get; init; }

    /// <summary>Its image; null while it is not known.</summary>
    public required ImageReference? Image { get; init; }

    /// <summary><c>IfNotPresent</c> for digests; <c>Always</c> where tags are admitted, since what a tag names can change.</summary>
    public required string ImagePullPolicy { get; init; }

    /// <summary>Its ports, at least one.</summary>
    public required ImmutableArray<ServicePort> Ports { get; init; }

    /// <summary>Its environment, in order: what the runtime needs, then what the service declares.</summary>
    public required ImmutableArray<EnvironmentVariable> Environment { get; init; }

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

    /// <summary>What one replica gets.</summary>
    public required ResolvedResources Resources { get; init; }

    /// <summary>Every path it can write to; all else is read-only.</summary>
    public required ImmutableArray<ResolvedWritablePath> WritablePaths { get; init; }

    /// <summary>Tells whether a container has started; until then nothing else is asked.</summary>
    public required HttpProbe Startup { get; init; }

    /// <summary>Tells whether a container has to be restarted.</summary>
    public required HttpProbe Liveness { get; init; }

    /// <summary>Tells whether a pod gets requests.</summary>
    public required HttpProbe Readiness { get; init; }

    /// <summary>Seconds that a pod goes on serving when it is told to stop; null where the cluster cannot wait.</summary>
    public required int? PreStopSleepSeconds { get; init; }

    /// <summary>Whether its pods have users of their own, so that even a process that breaks out is nobody on the node.</summary>
    public required bool HasOwnUsers { get; init; }

    /// <summary>Whether its pods are spread over nodes and zones: there have to be several.</summary>
    public bool IsSpread => MostReplicas > 1;

    /// <summary>
    /// Time that a deployment of it is waited for: each pod in turn may take as long as its probes allow, and Kubernetes is to be the first to
    /// give up, since it says why.
    /// </summary>
    public TimeSpan RolloutTimeout => TimeSpan.FromSeconds(
        ProgressDeadlineSeconds
        + (MostReplicas * ((Startup.PeriodSeconds * Startup.FailureThreshold) + Readiness.InitialDelaySeconds + TerminationGraceSeconds)));

    /// <inheritdoc cref="HardenedDefaults.MaxSurge"/>
    public int MaxSurge { get; } = HardenedDefaults.MaxSurge;

    /// <inheritdoc cref="HardenedDefaults.MaxUnavailable"/>
    public int MaxUnavailable { get; } = HardenedDefaults.MaxUnavailable;

    /// <summary>Seconds that a pod has from being told to stop; without the wait before it, as many to finish its requests.</summary>
    public int TerminationGraceSeconds =>
        HardenedDefaults.TerminationGraceSeconds - (PreStopSleepSeconds is null ? HardenedDefaults.PreStopSleepSeconds : 0);

    /// <inheritdoc cref="HardenedDefaults.ProgressDeadlineSeconds"/>
    public int ProgressDeadlineSeconds { get; } = HardenedDefaults.ProgressDeadlineSeconds;

    /// <inheritdoc cref="HardenedDefaults.RevisionHistoryLimit"/>
    public int RevisionHistoryLimit { get; } = HardenedDefaults.RevisionHistoryLimit;

    /// <inheritdoc cref="HardenedDefaults.TerminationMessagePolicy"/>
    public string TerminationMessagePolicy { get; } = HardenedDefaults.TerminationMessagePolicy;
}

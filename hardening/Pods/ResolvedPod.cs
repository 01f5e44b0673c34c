using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Profiles;

namespace Lucid.Hardening.Pods;

/// <summary>A pod with every default filled in and every mistake ruled out: all that services and jobs have in common.</summary>
public sealed record ResolvedPod
{
    /// <summary>The workload's name.</summary>
    public required string Name { get; init; }

    /// <summary>Canonical name of its plane.</summary>
    public required string Plane { get; init; }

    /// <summary>Labels of all its objects.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>Labels by which its pods are found; they stay the same for as long as the workload lives.</summary>
    public required ImmutableSortedDictionary<string, string> SelectorLabels { get; init; }

    /// <summary>What makes the pod hardened.</summary>
    public required PodHardening Hardening { get; init; }

    /// <summary><c>IfNotPresent</c> for digests; <c>Always</c> where tags are admitted, since what a tag names can change.</summary>
    public required string ImagePullPolicy { get; init; }

    /// <summary>The workload's own container.</summary>
    public required ResolvedContainer Main { get; init; }

    /// <summary>Containers that run before it, then those that run beside it, in order.</summary>
    public required ImmutableArray<ResolvedContainer> InitContainers { get; init; }

    /// <summary>The volumes.</summary>
    public required ImmutableArray<ResolvedVolume> Volumes { get; init; }

    /// <summary>The files that it reads, as a ConfigMap; null where there are none.</summary>
    public required ResolvedConfigMap? ConfigMap { get; init; }

    /// <summary>The claims that are made for it.</summary>
    public required ImmutableArray<ResolvedClaim> Claims { get; init; }

    /// <summary>The claims that are made for each of its pods, and stay when the pod goes.</summary>
    public required ImmutableArray<ResolvedClaim> ClaimTemplates { get; init; }

    /// <summary>Whether a disk of it is on one node at a time, so that two pods of it cannot run at once.</summary>
    public required bool IsBoundToOneNode { get; init; }

    /// <summary>
    /// The security profiles of its own container; null where it runs under the container runtime's, as the containers before and beside it always
    /// do.
    /// </summary>
    public required ResolvedProfiles? Profiles { get; init; }

    /// <summary>Which nodes it runs on.</summary>
    public required Placement Placement { get; init; }

    /// <summary>Whether it has users of its own, so that even a process that breaks out is nobody on the node.</summary>
    public required bool HasOwnUsers { get; init; }

    /// <inheritdoc cref="HardenedDefaults.TerminationMessagePolicy"/>
    public string TerminationMessagePolicy { get; } = HardenedDefaults.TerminationMessagePolicy;
}

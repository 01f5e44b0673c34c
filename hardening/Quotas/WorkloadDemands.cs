using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Jobs;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Quantities;
using Lucid.Hardening.Services;

namespace Lucid.Hardening.Quotas;

/// <summary>What workloads ask of their namespace.</summary>
public static class WorkloadDemands
{
    private static readonly Quantity One = Quantity.Parse("1");

    /// <summary>What a service asks for.</summary>
    /// <param name="service">The service.</param>
    /// <returns>Its demand, while it is updated and all pods of its autoscaler run.</returns>
    public static WorkloadDemand Of(ResolvedService service)
    {
        ArgumentNullException.ThrowIfNull(service);

        // A pod that was told to stop counts until it is gone, while the next one is started already; but not where it takes the name.
        var pods = service.IsStateful ? service.MostReplicas
            : service.IsRecreated ? service.MostReplicas + 1
            : service.MostReplicas + (2 * service.MaxSurge);
        return Of(service.Pod, pods);
    }

    /// <summary>What a job asks for.</summary>
    /// <param name="job">The job.</param>
    /// <returns>Its demand: the pod that runs, and one that is being ended; and the disks of all pods that are kept.</returns>
    public static WorkloadDemand Of(ResolvedJob job)
    {
        ArgumentNullException.ThrowIfNull(job);

        // The runs that are kept, the one that runs, and the one before it until it is cleared away. Each try is a pod, with disks of its own.
        var runs = job.Schedule is null ? 1 : (2 * HardenedDefaults.JobHistoryLimit) + 2;
        return Of(job.Pod, pods: 2, podsWithDisks: Math.Max(2, runs * (job.Retries + 1)));
    }

    /// <summary>What a number of pods asks for.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="pods">How many of it there are at once, at most.</param>
    /// <returns>The demand.</returns>
    public static WorkloadDemand Of(ResolvedPod pod, int pods) => Of(pod, pods, podsWithDisks: pods);

    /// <summary>A pod that ended gives back all but its disks: their claims go when it is deleted.</summary>
    private static WorkloadDemand Of(ResolvedPod pod, int pods, int podsWithDisks)
    {
        ArgumentNullException.ThrowIfNull(pod);
        var disksOfEach = pod.ClaimTemplates.Length + pod.Volumes.Count(volume => volume.Kind == VolumeKind.Ephemeral);
        var disks = pod.Volumes.Count(volume => volume.Kind == VolumeKind.Claim) + (disksOfEach * podsWithDisks);
        return new WorkloadDemand
        {
            Name = pod.Name,
            Pods = pods,
            EachPod = EachPod(pod),
            LargestContainer = pod.InitContainers.Aggregate(Container(pod.Main.Resources), (largest, next) => Larger(largest, Container(next.Resources))),
            Once = Claims(disks),
        };
    }

    internal static ImmutableSortedDictionary<string, Quantity> Claims(int claims) =>
        claims == 0 ? WorkloadDemand.None : Named(("persistentvolumeclaims", One * claims));

    internal static ImmutableSortedDictionary<string, Quantity> EachPod(ResolvedResources resources) => Named(
        ("requests.cpu", resources.CpuRequest),
        ("limits.cpu", resources.CpuLimit),
        ("requests.memory", resources.MemoryRequest),
        ("limits.memory", resources.MemoryLimit),
        ("requests.ephemeral-storage", resources.EphemeralStorageRequest),
        ("limits.ephemeral-storage", resources.EphemeralStorageLimit));

    internal static ImmutableSortedDictionary<string, Quantity> Container(ResolvedResources resources) =>
        Named(("cpu", resources.CpuLimit), ("memory", resources.MemoryLimit), ("ephemeral-storage", resources.EphemeralStorageLimit));

    /// <summary>As Kubernetes counts: what runs beside, and the most of what runs at a time (KEP-753, "Resources calculation").</summary>
    private static ImmutableSortedDictionary<string, Quantity> EachPod(ResolvedPod pod)
    {
        if (pod.InitContainers.IsEmpty)
        {
            return EachPod(pod.Main.Resources);
        }

        var atATime = pod.InitContainers.Where(helper => !helper.IsSidecar)
            .Aggregate(EachPod(pod.Main.Resources), (most, next) => Larger(most, EachPod(next.Resources)));
        return pod.InitContainers.Where(helper => helper.IsSidecar)
            .Aggregate(atATime, (sum, sidecar) => Merged(sum, EachPod(sidecar.Resources), (left, right) => left + right));
    }

    private static ImmutableSortedDictionary<string, Quantity> Larger(
        ImmutableSortedDictionary<string, Quantity> left, ImmutableSortedDictionary<string, Quantity> right) =>
        Merged(left, right, (one, other) => one > other ? one : other);

    private static ImmutableSortedDictionary<string, Quantity> Merged(
        ImmutableSortedDictionary<string, Quantity> left, ImmutableSortedDictionary<string, Quantity> right, Func<Quantity, Quantity, Quantity> merge) =>
        left.SetItems(right.Select(entry => KeyValuePair.Create(entry.Key, merge(left.GetValueOrDefault(entry.Key), entry.Value))));

    private static ImmutableSortedDictionary<string, Quantity> Named(params ReadOnlySpan<(string Name, Quantity Amount)> amounts)
    {
        var named = ImmutableSortedDictionary.CreateBuilder<string, Quantity>(StringComparer.Ordinal);
        foreach (var (name, amount) in amounts)
        {
            named[name] = amount;
        }

        return named.ToImmutable();
    }
}

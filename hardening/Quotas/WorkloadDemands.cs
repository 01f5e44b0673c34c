using System.Collections.Immutable;
using Lucid.Hardening.Quantities;
using Lucid.Hardening.Services;

namespace Lucid.Hardening.Quotas;

/// <summary>What workloads ask of their namespace.</summary>
public static class WorkloadDemands
{
    /// <summary>What a service asks for.</summary>
    /// <param name="service">The service.</param>
    /// <returns>Its demand, while it is updated and all pods of its autoscaler run.</returns>
    public static WorkloadDemand Of(ResolvedService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return new WorkloadDemand
        {
            Name = service.Name,

            // A pod that was told to stop counts until it is gone, while the next one is started already.
            Pods = service.MostReplicas + (2 * service.MaxSurge),
            EachPod = EachPod(service.Resources),
            LargestContainer = Container(service.Resources),
        };
    }

    internal static ImmutableSortedDictionary<string, Quantity> EachPod(ResolvedResources resources) => Named(
        ("requests.cpu", resources.CpuRequest),
        ("limits.cpu", resources.CpuLimit),
        ("requests.memory", resources.MemoryRequest),
        ("limits.memory", resources.MemoryLimit),
        ("requests.ephemeral-storage", resources.EphemeralStorageRequest),
        ("limits.ephemeral-storage", resources.EphemeralStorageLimit));

    internal static ImmutableSortedDictionary<string, Quantity> Container(ResolvedResources resources) =>
        Named(("cpu", resources.CpuLimit), ("memory", resources.MemoryLimit), ("ephemeral-storage", resources.EphemeralStorageLimit));

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

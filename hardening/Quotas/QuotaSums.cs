using System.Collections.Immutable;
using Lucid.Hardening.Quantities;

namespace Lucid.Hardening.Quotas;

internal static class QuotaSums
{
    private static readonly Quantity One = Quantity.Parse("1");

    /// <summary>All that the workloads ask for; no pod where there are none.</summary>
    public static ImmutableSortedDictionary<string, Quantity> Of(ImmutableArray<WorkloadDemand> demands, ImmutableArray<string> never)
    {
        var sums = ImmutableSortedDictionary.CreateBuilder<string, Quantity>(StringComparer.Ordinal);
        sums["persistentvolumeclaims"] = default;
        sums["pods"] = One * demands.Sum(demand => demand.Pods);
        foreach (var demand in demands)
        {
            Add(sums, demand.EachPod, demand.Pods);
            Add(sums, demand.Once, times: 1);
        }

        foreach (var name in never)
        {
            sums[name] = default;
        }

        return sums.ToImmutable();
    }

    /// <summary>The most of each that any container gets.</summary>
    public static ImmutableSortedDictionary<string, Quantity> Largest(ImmutableArray<WorkloadDemand> demands)
    {
        var largest = ImmutableSortedDictionary.CreateBuilder<string, Quantity>(StringComparer.Ordinal);
        foreach (var (name, amount) in demands.SelectMany(demand => demand.LargestContainer))
        {
            largest[name] = largest.TryGetValue(name, out var other) && other > amount ? other : amount;
        }

        return largest.ToImmutable();
    }

    private static void Add(
        ImmutableSortedDictionary<string, Quantity>.Builder sums, ImmutableSortedDictionary<string, Quantity> amounts, int times)
    {
        foreach (var (name, amount) in amounts)
        {
            sums[name] = sums.GetValueOrDefault(name) + (amount * times);
        }
    }
}

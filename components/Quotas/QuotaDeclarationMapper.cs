using System.Collections.Immutable;
using Lucid.Components.Pods;
using Lucid.Hardening.Quantities;
using Lucid.Hardening.Quotas;
using Pulumi;

namespace Lucid.Components.Quotas;

internal static class QuotaDeclarationMapper
{
    public static PlaneQuotaDeclaration Map(PlaneQuotaArgs args) => new()
    {
        Plane = args.Plane.Name,
        Workloads = [.. args.Workloads.Select(Map)],
        Headroom = args.Headroom is null
            ? new()
            : new()
            {
                Pods = args.Headroom.Pods ?? 0,
                Claims = args.Headroom.Claims ?? 0,
                Resources = PodDeclarationMapper.Map(args.Headroom.Resources),
            },
    };

    public static WorkloadDemandArgs Map(WorkloadDemand demand) => new()
    {
        Name = demand.Name,
        Pods = demand.Pods,
        EachPod = Written(demand.EachPod),
        LargestContainer = Written(demand.LargestContainer),
        Once = demand.Once.IsEmpty ? null : Written(demand.Once),
    };

    private static WorkloadDemand Map(WorkloadDemandArgs args) => new()
    {
        Name = args.Name,
        Pods = args.Pods,
        EachPod = Read(args.Name, args.EachPod),
        LargestContainer = Read(args.Name, args.LargestContainer),
        Once = Read(args.Name, args.Once ?? []),
    };

    private static ImmutableSortedDictionary<string, Quantity> Read(string name, Dictionary<string, string> amounts) =>
        amounts.ToImmutableSortedDictionary(entry => entry.Key, entry => Read(name, entry.Key, entry.Value), StringComparer.Ordinal);

    private static Quantity Read(string name, string resource, string amount) => Quantity.TryParse(amount, out var quantity)
        ? quantity
        : throw new RunException($"workload '{name}': {resource}: found '{amount}'; write a Kubernetes quantity, such as '100Mi' or '500m'.");

    private static Dictionary<string, string> Written(ImmutableSortedDictionary<string, Quantity> amounts) =>
        amounts.ToDictionary(entry => entry.Key, entry => entry.Value.ToString());
}

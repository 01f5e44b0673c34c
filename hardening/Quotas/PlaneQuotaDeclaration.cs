using System.Collections.Immutable;
using System.Globalization;
using Lucid.Hardening.Labels;
using Lucid.Hardening.Names;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Quantities;
using Lucid.Hardening.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Quotas;

/// <summary>
/// How much a plane may take: what its workloads can ask for and a declared headroom, and not a pod more. A quota that is written by hand
/// beside the workloads ends up refusing them.
/// </summary>
public sealed record PlaneQuotaDeclaration
{
    /// <summary>What a plane has none of: both open it to the outside of the cluster, past the ingress controller and its flows.</summary>
    private static readonly ImmutableArray<string> Never = ["services.loadbalancers", "services.nodeports"];

    /// <summary>The plane's name or one of its aliases.</summary>
    public required string Plane { get; init; }

    /// <summary>All workloads of the plane.</summary>
    public required ImmutableArray<WorkloadDemand> Workloads { get; init; }

    /// <summary>Room for more. Default: none.</summary>
    public QuotaHeadroom Headroom { get; init; } = new();

    /// <summary>Completes the declaration.</summary>
    /// <returns>The quota and the limits of single containers.</returns>
    /// <exception cref="DeclarationException">Something is wrong; the message lists every mistake.</exception>
    public ResolvedPlaneQuota Resolve()
    {
        var mistakes = new Mistakes();
        var name = NameRules.Resolve("plane.name", Plane is null ? null : PlaneNames.Canonical(Plane), NameRules.LongestLabel, mistakes);
        var demands = ResolveHeadroom(mistakes) is { } headroom ? Workloads.Add(headroom) : Workloads;
        var hard = QuotaSums.Of(demands, Never);
        foreach (var (resource, amount) in hard.Where(entry => entry.Value.Amount > long.MaxValue))
        {
            mistakes.Add(resource, amount.Amount.ToString("0", CultureInfo.InvariantCulture), "less, in the resources of the services: "
                + "Kubernetes counts to 2^63");
        }

        mistakes.ThrowIfAny("quota of plane", Plane);
        return new ResolvedPlaneQuota
        {
            Labels = LabelSets.ForPlane(name),
            Hard = Written(hard),
            LargestContainer = Written(QuotaSums.Largest(demands)),
        };
    }

    private static ImmutableSortedDictionary<string, string> Written(ImmutableSortedDictionary<string, Quantity> amounts) =>
        amounts.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value.ToString(), StringComparer.Ordinal);

    private WorkloadDemand? ResolveHeadroom(Mistakes mistakes)
    {
        if (Headroom.Pods is < 0 or > QuotaHeadroom.MostPods)
        {
            mistakes.Add("headroom.pods", Headroom.Pods, $"a number of pods from 0 to {QuotaHeadroom.MostPods}");
        }

        if (Headroom.Claims is < 0 or > QuotaHeadroom.MostClaims)
        {
            mistakes.Add("headroom.claims", Headroom.Claims, $"a number of claims from 0 to {QuotaHeadroom.MostClaims}");
        }

        var ofSizes = new Mistakes();
        var resources = ResourceRules.Resolve(Headroom.Resources, ofSizes);
        mistakes.AddAll(ofSizes.All.Select(mistake => mistake with { Field = $"headroom.{mistake.Field}" }));
        return Headroom is { Pods: <= 0, Claims: <= 0 } ? null : new WorkloadDemand
        {
            Name = "headroom",
            Pods = Headroom.Pods,
            EachPod = WorkloadDemands.EachPod(resources),
            LargestContainer = Headroom.Pods == 0 ? WorkloadDemand.None : WorkloadDemands.Container(resources),
            Once = WorkloadDemands.Claims(Headroom.Claims),
        };
    }
}

using System.Collections.Immutable;
using Lucid.Components.Admission;
using Lucid.Components.Planes;
using Lucid.Components.Waivers;
using Lucid.Hardening.Waivers;
using Lucid.Infra.Settings;
using Pulumi;

namespace Lucid.Infra;

/// <summary>What the API server lets onto the planes, and what is waived.</summary>
internal sealed class LucidAdmission(LucidSettings settings)
{
    /// <summary>Guards the planes, and tells which waivers should go.</summary>
    public void Guard(params ImmutableArray<SecureNetworkPlane> planes)
    {
        var waivers = WaiverCheck.Of(AdmissionReader.Relaxations(settings.Admission), Of(rule => rule == WaivableRules.AdmissionEnforced));
        var inForce = ImmutableArray<Waiver>.Empty;
        if (settings.Admission != AdmissionReader.Off)
        {
            // A waiver of a service of this program would open the plane to whatever takes its label: these services keep every rule.
            inForce =
            [
                .. Of(rule => rule != WaivableRules.AdmissionEnforced)
                    .Where(waiver => waiver.Service is null || !ServiceNames.All.Contains(waiver.Service)),
            ];
            foreach (var plane in planes)
            {
                Guard(plane, inForce);
            }
        }

        Report(waivers.Used, "");
        Report([.. settings.Waivers.Except(waivers.Used).Except(inForce)], "The rule is kept there, so this waiver can be taken out: ");
    }

    private void Guard(SecureNetworkPlane plane, ImmutableArray<Waiver> waivers) => _ = new AdmissionGuard(plane.GetResourceName(), new()
    {
        Plane = plane,
        Mode = settings.Admission,
        Waivers = [.. waivers.Where(waiver => waiver.Plane == plane.GetResourceName()).Select(Map)],
    });

    private ImmutableArray<Waiver> Of(Func<string, bool> isWanted) => [.. settings.Waivers.Where(waiver => isWanted(waiver.Rule))];

    private void Report(ImmutableArray<Waiver> waivers, string why)
    {
        foreach (var waiver in waivers)
        {
            Log.Warn($"Pulumi.{settings.Stack}.yaml: {why}{waiver}");
        }
    }

    private static WaiverArgs Map(Waiver waiver) => new()
    {
        Rule = waiver.Rule,
        Plane = waiver.Plane,
        Service = waiver.Service,
        Reason = waiver.Reason,
        Who = waiver.Who,
        Until = waiver.UntilText,
    };
}

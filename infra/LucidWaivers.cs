using System.Collections.Immutable;
using Lucid.Components.Waivers;
using Lucid.Hardening.Waivers;
using Lucid.Infra.Settings;
using Pulumi;

namespace Lucid.Infra;

/// <summary>What a stack's configuration waives. The program itself waives nothing.</summary>
internal static class LucidWaivers
{
    /// <summary>The waivers that a plane is given.</summary>
    public static List<WaiverArgs> Of(string plane, LucidSettings settings) =>
        [.. InForce(settings).Where(waiver => waiver.Plane == plane).Select(Map)];

    /// <summary>Tells those that no plane is given: that which admission itself needs, and what should be taken out.</summary>
    public static void Report(LucidSettings settings)
    {
        var admission = WaiverCheck.Of(AdmissionReader.Relaxations(settings.Admission), settings.Waivers);
        Report(settings, admission.Used, "");
        Report(
            settings, [.. settings.Waivers.Except(admission.Used).Except(InForce(settings))],
            "The rule is kept there, so this waiver can be taken out: ");
    }

    // A waiver for a service of this program would open the plane to whatever takes its label: these services keep every rule.
    private static ImmutableArray<Waiver> InForce(LucidSettings settings) => settings.Admission == AdmissionReader.Off ? [] :
    [
        .. settings.Waivers.Where(waiver =>
            waiver.Rule != WaivableRules.AdmissionEnforced && (waiver.Service is null || !ServiceNames.All.Contains(waiver.Service))),
    ];

    private static void Report(LucidSettings settings, ImmutableArray<Waiver> waivers, string why)
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

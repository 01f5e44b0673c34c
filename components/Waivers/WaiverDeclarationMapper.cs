using System.Collections.Immutable;
using Lucid.Hardening.Waivers;

namespace Lucid.Components.Waivers;

/// <summary>From what Pulumi can publish to other languages to what the rules are written for.</summary>
internal static class WaiverDeclarationMapper
{
    /// <summary>The day by which expiry is judged; waivers end with a day in UTC.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static ImmutableArray<WaiverDeclaration> Map(List<WaiverArgs>? waivers) =>
    [
        .. (waivers ?? []).Select(waiver => new WaiverDeclaration
        {
            Rule = waiver.Rule,
            Plane = waiver.Plane,
            Service = waiver.Service,
            Reason = waiver.Reason,
            Who = waiver.Who,
            Until = waiver.Until,
        }),
    ];
}

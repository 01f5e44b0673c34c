using System.Collections.Immutable;
using Lucid.Hardening.Quotas;
using Lucid.Hardening.Services;

namespace Lucid.Infra.Settings;

/// <summary>Reads how much room each plane has for pods and disks that the program does not declare.</summary>
internal static class HeadroomReader
{
    /// <summary>Node management and session anchoring, which others deploy there: two pods each, and one more while each is updated.</summary>
    private const int PodsOfOthersOnBlockchain = 6;

    public static ImmutableSortedDictionary<string, QuotaHeadroom> Read(SettingsSection lucid, ResourceSizes sizes)
    {
        var planes = lucid.Section("headroom");
        var headroom = LucidPlanes.All.ToImmutableSortedDictionary(
            plane => plane,
            plane => Read(planes.Section(plane), plane == LucidPlanes.Blockchain ? PodsOfOthersOnBlockchain : 0, sizes),
            StringComparer.Ordinal);
        planes.RefuseUnknown();
        return headroom;
    }

    private static QuotaHeadroom Read(SettingsSection plane, int pods, ResourceSizes sizes)
    {
        var headroom = new QuotaHeadroom
        {
            Pods = plane.Integer("pods", pods, 0, QuotaHeadroom.MostPods),
            Claims = plane.Integer("claims", 0, 0, QuotaHeadroom.MostClaims),
            Resources = SizesReader.Read(plane, sizes),
        };
        plane.RefuseUnknown();
        return headroom;
    }
}

using System.Collections.Immutable;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Validation;
using Lucid.Hardening.Waivers;

namespace Lucid.Infra.Settings;

/// <summary>Reads which rules need not be kept. Those that stand here are all that there are: the program itself waives nothing.</summary>
internal static class WaiverReader
{
    private const string Key = "waivers";

    public static ImmutableArray<Waiver> Read(SettingsSection lucid, DateOnly today)
    {
        var sections = lucid.Sections(Key);
        var declarations = sections.Select(Read).ToImmutableArray();
        foreach (var section in sections)
        {
            section.RefuseUnknown();
        }

        try
        {
            return WaiverDeclaration.Resolve("stack", declarations, today);
        }
        catch (DeclarationException exception)
        {
            lucid.Refuse(exception.Mistakes);
            return [];
        }
    }

    private static WaiverDeclaration Read(SettingsSection section)
    {
        var plane = section.OptionalText("plane");
        if (plane is not null && !LucidPlanes.All.Contains(PlaneNames.Canonical(plane)))
        {
            section.Refuse("plane", string.Join(", ", LucidPlanes.All));
        }

        return new()
        {
            Rule = section.OptionalText("rule"),
            Plane = plane,
            Service = section.OptionalText("service"),
            Reason = section.OptionalText("reason"),
            Who = section.OptionalText("who"),
            Until = section.OptionalText("until"),
        };
    }
}

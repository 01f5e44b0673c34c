using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Lucid.Hardening.Jobs;

/// <summary>Schedules as Kubernetes reads them: five fields, lists, ranges, steps, names, and macros; no time zone among them.</summary>
internal static partial class CronSchedules
{
    private static readonly ImmutableArray<string> Macros = ["@annually", "@daily", "@hourly", "@midnight", "@monthly", "@weekly", "@yearly"];

    private static readonly ImmutableArray<(int Least, int Most, ImmutableArray<string> Names)> Fields =
    [
        (0, 59, []),
        (0, 23, []),
        (1, 31, []),
        (1, 12, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
        (0, 6, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ];

    public static bool IsValid(string schedule)
    {
        if (Macros.Contains(schedule))
        {
            return true;
        }

        var fields = schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length == Fields.Length && fields.Zip(Fields, IsValid).All(isValid => isValid);
    }

    /// <summary>Whether a text has the form of a time zone's name; which there are, the cluster knows.</summary>
    public static bool IsTimeZone(string name) => name != "Local" && TimeZoneName().IsMatch(name);

    private static bool IsValid(string field, (int Least, int Most, ImmutableArray<string> Names) limits) =>
        field.Split(',').All(part => IsPart(part, limits));

    private static bool IsPart(string part, (int Least, int Most, ImmutableArray<string> Names) limits)
    {
        var (range, step) = part.Split('/') switch
        {
            [var whole] => (whole, "1"),
            [var whole, var every] => (whole, every),
            _ => ("", ""),
        };
        return int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var steps) && steps > 0 && steps <= limits.Most
            && (range is "*" or "?" || IsRange(range, limits));
    }

    private static bool IsRange(string range, (int Least, int Most, ImmutableArray<string> Names) limits) => range.Split('-') switch
    {
        [var single] => Number(single, limits) is not null,
        [var first, var last] => Number(first, limits) is { } from && Number(last, limits) is { } to && from <= to,
        _ => false,
    };

    private static int? Number(string text, (int Least, int Most, ImmutableArray<string> Names) limits)
    {
        if (limits.Names.IndexOf(text.ToLowerInvariant()) is >= 0 and var index)
        {
            return limits.Least + index;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= limits.Least && number <= limits.Most
            ? number
            : null;
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}\z")]
    private static partial Regex TimeZoneName();
}

using System.Globalization;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Waivers;

internal static class WaiverRules
{
    private const int LongestLine = 300;

    /// <summary>A text that reports print in one line.</summary>
    public static string Line(string field, string? text, int shortest, string what, Mistakes mistakes)
    {
        var line = text?.Trim() ?? "";
        if (line.Length < shortest || line.Length > LongestLine || line.Any(char.IsControl))
        {
            mistakes.Add(field, text, $"{what}; {shortest} to {LongestLine} letters in one line");
        }

        return line;
    }

    public static DateOnly LastDay(string field, string? text, DateOnly today, Mistakes mistakes)
    {
        var latest = today.AddDays(HardenedDefaults.LongestWaiverDays);
        if (!DateOnly.TryParseExact(text, Waiver.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            mistakes.Add(field, text, $"the last day on which it holds, as a date such as '{Written(latest)}', in YAML in quotes");
        }
        else if (day < today)
        {
            mistakes.Add(field, text, "nothing at all, the waiver has expired: keep the rule and take the waiver out, or have whoever "
                + $"answers for it look at it again and renew it with a date from '{Written(today)}' to '{Written(latest)}'");
        }
        else if (day > latest)
        {
            mistakes.Add(field, text, $"a date until '{Written(latest)}': a waiver is looked at again after "
                + $"{HardenedDefaults.LongestWaiverDays} days at the latest");
        }

        return day;
    }

    private static string Written(DateOnly day) => day.ToString(Waiver.DateFormat, CultureInfo.InvariantCulture);
}

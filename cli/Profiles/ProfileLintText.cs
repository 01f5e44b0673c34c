using System.Globalization;
using System.Text;

namespace Lucid.Cli.Profiles;

/// <summary>What was found out of profiles, for people.</summary>
internal static class ProfileLintText
{
    public static string Write(ImmutableArray<LintedProfile> profiles)
    {
        var text = new StringBuilder();
        foreach (var profile in profiles)
        {
            text.Append(profile.File).Append(profile.Passes ? ": passes\n" : ": fails\n");
            text.AppendJoin("", profile.Findings.Select(finding => $"  {finding}\n"));
            text.AppendJoin("", profile.Verdicts.Select(verdict => $"  {verdict.ToString().Replace("\n", "\n  ", StringComparison.Ordinal)}\n"));
            text.Append('\n');
        }

        var passing = profiles.Count(profile => profile.Passes);
        var pass = profiles.Length == 1 ? "profile passes" : "profiles pass";
        return text.Append(CultureInfo.InvariantCulture, $"{passing} of {profiles.Length} {pass}.\n").ToString();
    }
}

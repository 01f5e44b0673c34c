using System.Text.Json;
using Lucid.Cli.Terminal;
using Lucid.Hardening.Profiles.Lint;

namespace Lucid.Cli.Profiles;

/// <summary>What was found out of profiles, for programs.</summary>
internal static class ProfileLintJson
{
    private const int FormatVersion = 1;

    public static string Write(ImmutableArray<LintedProfile> profiles) => JsonReport.Write(writer =>
    {
        writer.WriteNumber("formatVersion", FormatVersion);
        writer.WriteStartArray("profiles");
        foreach (var profile in profiles)
        {
            writer.WriteStartObject();
            writer.WriteString("file", profile.File);
            writer.WriteBoolean("passes", profile.Passes);
            WriteFindings(writer, profile);
            WriteVerdicts(writer, profile);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void WriteFindings(Utf8JsonWriter writer, LintedProfile profile)
    {
        writer.WriteStartArray("findings");
        foreach (var finding in profile.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("check", Word(finding.Check));
            writer.WriteString("where", finding.Where);
            writer.WriteString("message", finding.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteVerdicts(Utf8JsonWriter writer, LintedProfile profile)
    {
        writer.WriteStartArray("starts");
        foreach (var verdict in profile.Verdicts)
        {
            writer.WriteStartObject();
            writer.WriteString("runtime", verdict.Runtime);
            writer.WriteString("architecture", verdict.Architecture.Name);
            writer.WriteBoolean("canStart", verdict.CanStart);
            writer.WriteBoolean("isComplete", verdict.IsComplete);
            writer.WriteStartArray("missing");
            foreach (var missing in verdict.Missing)
            {
                Write(writer, missing);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, MissingCalls missing)
    {
        writer.WriteStartObject();
        writer.WriteString("phase", Word(missing.Phase));
        JsonReport.WriteTexts(writer, "calls", missing.Calls);
        writer.WriteEndObject();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}

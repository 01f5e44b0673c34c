using System.Text.Json;
using Lucid.Cli.Terminal;
using Lucid.Hardening.Profiles;
using Lucid.Host.Render;

namespace Lucid.Cli.Profiles;

/// <summary>Which profiles were written, for programs.</summary>
internal static class ProfileExportJson
{
    private const int FormatVersion = 1;

    public static string Write(ProfileExport export) => JsonReport.Write(writer =>
    {
        writer.WriteNumber("formatVersion", FormatVersion);
        writer.WriteString("project", export.Project);
        writer.WriteString("stack", export.Stack);
        writer.WriteString("directory", export.Directory);
        writer.WriteStartArray("profiles");
        foreach (var profiles in export.Profiles)
        {
            Write(writer, profiles);
        }

        writer.WriteEndArray();
        JsonReport.WriteTexts(writer, "files", export.Files.Keys.Append(OutputFolder.ChecksumFile));
        JsonReport.WriteDiagnostics(writer, export.Diagnostics);
    });

    private static void Write(Utf8JsonWriter writer, ResolvedProfiles profiles)
    {
        writer.WriteStartObject();
        writer.WriteString("workload", profiles.Declaration.Service);
        writer.WriteString("runtime", profiles.Declaration.Runtime);
        foreach (var file in profiles.Files)
        {
            writer.WriteString(file.IsAppArmor ? "appArmor" : "seccomp", ProfileExport.RelativePath(file));
        }

        writer.WriteStartArray("systemCalls");
        foreach (var call in profiles.Declaration.SystemCalls)
        {
            writer.WriteStartObject();
            writer.WriteString("call", call.Call);
            writer.WriteString("reason", call.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        JsonReport.WriteTexts(writer, "executables", profiles.Declaration.Executables);
        writer.WriteEndObject();
    }
}

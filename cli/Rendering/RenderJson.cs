using Lucid.Cli.Policies;
using Lucid.Cli.Terminal;
using Lucid.Host.Render;

namespace Lucid.Cli.Rendering;

/// <summary>What was rendered, for programs.</summary>
internal static class RenderJson
{
    private const int FormatVersion = 1;

    public static string Write(RenderReport report) => JsonReport.Write(writer =>
    {
        writer.WriteNumber("formatVersion", FormatVersion);
        writer.WriteString("project", report.Project);
        writer.WriteString("stack", report.Stack);
        writer.WriteString("directory", report.Directory);
        JsonReport.WriteTexts(writer, "files", report.Files.Append(OutputFolder.ChecksumFile));
        PolicyJson.Write(writer, report.PolicyPacks);
        JsonReport.WriteDiagnostics(writer, report.Diagnostics);
    });
}

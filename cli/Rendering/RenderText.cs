using System.Text;
using Lucid.Cli.Policies;
using Lucid.Cli.Terminal;
using Lucid.Host.Render;

namespace Lucid.Cli.Rendering;

/// <summary>What was rendered, for people.</summary>
internal static class RenderText
{
    public static string Write(RenderReport report)
    {
        var text = new StringBuilder($"Rendered stack {report.Stack} of project {report.Project} to {report.Directory}:\n\n");
        foreach (var file in report.Files.Append(OutputFolder.ChecksumFile))
        {
            text.Append("  ").Append(file).Append('\n');
        }

        text.Append('\n');
        text.Append(PolicyText.Write(report.PolicyPacks));
        text.Append(DiagnosticText.Part(report.Diagnostics));
        return text.Append($"Apply it with: kubectl apply -k {Quoted(report.Directory)}\n").ToString();
    }

    // The command is there to be copied into a shell.
    private static string Quoted(string directory) =>
        directory.All(character => char.IsAsciiLetterOrDigit(character) || character is '/' or '.' or '-' or '_')
            ? directory
            : $"'{directory.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}

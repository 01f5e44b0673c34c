using System.Text;
using Lucid.Cli.Terminal;
using Lucid.Hardening.Profiles;

namespace Lucid.Cli.Profiles;

/// <summary>Which profiles were written, for people.</summary>
internal static class ProfileExportText
{
    public static string Write(ProfileExport export)
    {
        var text = new StringBuilder($"Wrote the profiles of stack {export.Stack} of project {export.Project} to {export.Directory}:\n\n");
        foreach (var profiles in export.Profiles)
        {
            text.Append($"  {profiles.Declaration.Service} ({profiles.Declaration.Runtime})\n");
            text.AppendJoin("", profiles.Files.Select(file => $"    {ProfileExport.RelativePath(file)}\n"));
            text.AppendJoin("", profiles.Declaration.SystemCalls.Select(call => $"    beyond its runtime: {call.Call}. {call.Reason}\n"));
            text.AppendJoin("", profiles.Declaration.Executables.Select(program => $"    runs {program} too\n"));
        }

        text.Append('\n');
        text.Append(DiagnosticText.Part(export.Diagnostics));
        text.Append("The files belong to the root of every node, below the same folders, before the stack is deployed.\n");
        return export.Profiles.SelectMany(profiles => profiles.Files).Any(file => file.IsAppArmor)
            ? text.Append($"Load those of {ProfileDefaults.NodeAppArmorFolder} with: apparmor_parser --replace FILE\n").ToString()
            : text.ToString();
    }
}

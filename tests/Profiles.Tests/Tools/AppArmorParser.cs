namespace Lucid.Profiles.Tests.Tools;

/// <summary>The real compiler of AppArmor profiles. It needs no kernel that has AppArmor, as long as nothing is loaded.</summary>
internal static class AppArmorParser
{
    /// <summary>Its path; null if the machine has none.</summary>
    public static string? Path { get; } = Tool.Find("apparmor_parser");

    /// <summary>What it includes from, beside it where it was unpacked and not installed.</summary>
    public static string Folder
    {
        get
        {
            var beside = System.IO.Path.GetFullPath("../etc/apparmor.d", System.IO.Path.GetDirectoryName(Path!)!);
            return Directory.Exists(beside) ? beside : "/etc/apparmor.d";
        }
    }

    public static async Task<(int ExitCode, string Output)> CompileAsync(string text)
    {
        var folder = Directory.CreateTempSubdirectory("lucid-apparmor-");
        try
        {
            var file = System.IO.Path.Combine(folder.FullName, "profile");
            var configuration = System.IO.Path.Combine(folder.FullName, "parser.conf");
            await File.WriteAllTextAsync(file, text);
            await File.WriteAllTextAsync(configuration, "");
            return await Command.RunAsync(
                Path!, "--config-file", configuration, "--base", Folder, "-Q", "-K", "-o", file + ".compiled", file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

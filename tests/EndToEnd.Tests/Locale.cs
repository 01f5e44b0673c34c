namespace Lucid.EndToEnd.Tests;

/// <summary>A language and a time zone that a machine may be set to.</summary>
/// <param name="Language">The language, such as <c>tr_TR</c>.</param>
/// <param name="TimeZone">The time zone, such as <c>Pacific/Kiritimati</c>.</param>
internal sealed record Locale(string Language, string TimeZone)
{
    private static readonly string[] LibraryFolders =
        ["/lib", "/usr/lib", "/usr/lib64", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"];

    /// <summary>Whether .NET knows the languages of the world here: without ICU it knows none and says so at every start.</summary>
    public static bool IsHeard { get; } = !OperatingSystem.IsLinux()
        || LibraryFolders.Any(folder => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "libicuuc.so*").Any());

    /// <summary>The variables that set it.</summary>
    public IEnumerable<(string Name, string Value)> Variables =>
    [
        ("LANG", $"{Language}.UTF-8"), ("LC_ALL", $"{Language}.UTF-8"), ("TZ", TimeZone),
        ("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", IsHeard ? "0" : "1"),
    ];

    /// <summary>What .NET calls it.</summary>
    public string Culture => IsHeard ? Language.Replace('_', '-') : "";
}

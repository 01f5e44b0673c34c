namespace Lucid.EndToEnd.Tests;

/// <summary>Folders of files.</summary>
internal static class Folders
{
    /// <summary>The text of every file in a folder, by its path in it.</summary>
    public static ImmutableSortedDictionary<string, string> Read(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToImmutableSortedDictionary(path => Path.GetRelativePath(folder, path), File.ReadAllText, StringComparer.Ordinal);
}

using System.Collections.Frozen;

namespace Lucid.Policy.Documents;

/// <summary>Tells by its name what a file is.</summary>
public static class FileKinds
{
    private static readonly ImmutableArray<string> DockerfileNames = ["Dockerfile", "Containerfile"];

    /// <summary>What stands behind <c>Dockerfile.</c> in the names of files about Dockerfiles, but not of any.</summary>
    private static readonly FrozenSet<string> About = new[]
    {
        "adoc", "bak", "bat", "cmd", "dockerignore", "go", "html", "j2", "js", "json", "md", "orig", "ps1", "py", "rb", "rej", "rst", "sh", "swp", "tmpl",
        "toml", "ts", "txt", "yaml", "yml",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a file is.</summary>
    /// <param name="path">Its path, or its name alone.</param>
    /// <returns>Its kind.</returns>
    public static FileKind Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = Path.GetFileName(path);
        var extension = Path.GetExtension(name).TrimStart('.');
        return DockerfileNames.Any(known => IsDockerfile(name, extension, known)) ? FileKind.Dockerfile
            : extension.ToLowerInvariant() is "yaml" or "yml" or "json" ? FileKind.Manifest
            : FileKind.Other;
    }

    private static bool IsDockerfile(string name, string extension, string known) =>
        name.Equals(known, StringComparison.OrdinalIgnoreCase)
        || extension.Equals(known, StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith(known + ".", StringComparison.OrdinalIgnoreCase) && !About.Contains(extension));
}

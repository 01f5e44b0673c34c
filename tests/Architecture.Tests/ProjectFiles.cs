using System.Collections.Immutable;
using System.Xml.Linq;

namespace Lucid.Architecture.Tests;

/// <summary>The projects of this checkout and what they refer to, read from their files.</summary>
internal static class ProjectFiles
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Every project by its folder, such as <c>host</c> or <c>sdk/Pulumi</c>.</summary>
    public static ImmutableSortedDictionary<string, ProjectFile> All { get; } = Directory
        .EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.StartsWith("artifacts/", StringComparison.Ordinal) && !IsProgramForTests(path))
        .ToImmutableSortedDictionary(path => Path.GetDirectoryName(path)!.Replace('\\', '/'), Read, StringComparer.Ordinal);

    private static bool IsProgramForTests(string path) => path.Contains("/fixtures/", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("tests/Interop.Tests/programs/", StringComparison.Ordinal)
        || path.StartsWith("bench/programs/", StringComparison.Ordinal);

    private static ProjectFile Read(string path)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Root, path))!;
        var document = XDocument.Load(Path.Combine(Root, path));
        return new ProjectFile
        {
            Path = path,
            References = [.. document.Descendants("ProjectReference")
                .Select(element => Relative(folder, Path.GetDirectoryName(element.Attribute("Include")!.Value)!))],
            Packages = [.. document.Descendants("PackageReference").Select(element => element.Attribute("Include")!.Value)],
            UsesPulumi = document.Descendants("Import").Any(element => element.Attribute("Project")!.Value.EndsWith("sdk/Pulumi.props", StringComparison.Ordinal)),
            PackageVersions = [.. document.Descendants("PackageReference").Where(element => element.Attribute("Version") is not null)
                .Select(element => element.Attribute("Include")!.Value)],
        };
    }

    private static string Relative(string folder, string reference) => Path.GetRelativePath(Root, Path.Combine(folder, reference)).Replace('\\', '/');

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Lucid.Infra.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}

/// <summary>One project.</summary>
internal sealed record ProjectFile
{
    public required string Path { get; init; }

    /// <summary>The folders of the projects that it refers to.</summary>
    public required ImmutableSortedSet<string> References { get; init; }

    public required ImmutableSortedSet<string> Packages { get; init; }

    /// <summary>Packages whose version the project gives itself.</summary>
    public required ImmutableSortedSet<string> PackageVersions { get; init; }

    /// <summary>True if it sees Pulumi through the switch.</summary>
    public required bool UsesPulumi { get; init; }
}

using System.Reflection;

namespace Lucid.Sdk.Generator.Tests;

/// <summary>Where the files of this checkout are.</summary>
internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The folders of sdk/schemas that hold schema files, one a package.</summary>
    public static TheoryData<string> SchemaFolders => ["docker", "dockerbuild", "github", "kubernetes"];

    public static IEnumerable<string> SchemaFiles(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, "sdk", "schemas", folder), "*.schema").Order(StringComparer.Ordinal);
}

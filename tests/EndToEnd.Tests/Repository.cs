using System.Reflection;

namespace Lucid.EndToEnd.Tests;

/// <summary>This checkout.</summary>
internal static class Repository
{
    public static string Root { get; } = System.IO.Path.TrimEndingDirectorySeparator(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!);

    /// <summary>The project file, for a folder elsewhere: it is about the program here.</summary>
    public static string ProjectFile => File.ReadAllText(Path("Pulumi.yaml")).Replace("main: infra", $"main: {Path("infra")}", StringComparison.Ordinal);

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);
}

using System.Reflection;

namespace Lucid.EndToEnd.Tests;

/// <summary>This checkout.</summary>
internal static class Repository
{
    public static string Root { get; } = System.IO.Path.TrimEndingDirectorySeparator(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!);

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);
}

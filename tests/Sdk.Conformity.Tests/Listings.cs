using System.Reflection;
using Lucid.Sdk.Converter.Listings;

namespace Lucid.Sdk.Conformity.Tests;

/// <summary>The listings of the official API, where this machine has them.</summary>
internal static class Listings
{
    private const string Variable = "LUCID_API_LISTINGS";

    public static string Folder =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
            ? given
            : Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", "facts", "api"));

    /// <summary>Why tests of the listings are skipped, or null.</summary>
    public static string? SkipReason =>
        Directory.Exists(Folder)
            ? null
            : $"Needs the API listings in {Folder}; set {Variable} to a folder that has them.";

    public static string RepositoryRoot =>
        typeof(Listings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static Listing Read(Assembly assembly) =>
        Listing.Parse(File.ReadAllText(Path.Combine(Folder, assembly.GetName().Name + ".txt")));
}

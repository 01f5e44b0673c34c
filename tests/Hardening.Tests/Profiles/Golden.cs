using System.Reflection;

namespace Lucid.Hardening.Tests.Profiles;

/// <summary>Files that are reviewed with the code. LUCID_UPDATE_GOLDENS=1 writes them anew; the diff is then the review.</summary>
internal static class Golden
{
    public static readonly string Root = typeof(Golden).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static bool IsUpdate => Environment.GetEnvironmentVariable("LUCID_UPDATE_GOLDENS") == "1";

    public static void Check(string path, string text)
    {
        var file = Path.Combine(Root, path);
        if (IsUpdate)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", text);
    }
}

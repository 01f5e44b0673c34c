namespace Lucid.Switch.Tests;

/// <summary>Where this checkout is.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder)
        => File.Exists(Path.Combine(folder, "Lucid.Infra.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}

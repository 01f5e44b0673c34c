namespace Lucid.Profiles.Tests.Tools;

/// <summary>Programs of this machine.</summary>
internal static class Tool
{
    /// <summary>Folders that are not on every user's PATH, but where the system's own tools lie.</summary>
    private static readonly string[] SystemFolders = ["/usr/sbin", "/sbin"];

    /// <summary>What containers get of this machine: the programs that lie below.</summary>
    private static readonly string[] SharedFolders = ["/usr/bin", "/usr/sbin", "/usr/local/bin"];

    /// <summary>Path of a tool; null if there is none.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Concat(SystemFolders).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Path of a program that a container can run too; null if there is none.</summary>
    public static string? Shared(string name) => SharedFolders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(path
        => File.Exists(path) && Resolve(path).StartsWith("/usr/", StringComparison.Ordinal));

    /// <summary>A file's own path, past all links.</summary>
    public static string Resolve(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
}

namespace Lucid.Interop.Tests;

/// <summary>What tests of Node programs need of the machine.</summary>
internal static class NodeNeeded
{
    /// <summary>Why they cannot run; null where they can. In CI they always run, so that a missing tool fails there.</summary>
    public static string? Missing { get; } =
        Environment.GetEnvironmentVariable("CI") == "true" || (IsOnPath("node") && IsOnPath("npm")) ? null : "Needs node and npm on the PATH.";

    private static bool IsOnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, name)));
}

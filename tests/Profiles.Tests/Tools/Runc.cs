namespace Lucid.Profiles.Tests.Tools;

/// <summary>The container runtime that Docker and Kubernetes use, with the real libseccomp inside.</summary>
internal static class Runc
{
    /// <summary>Its path; null if the machine has none.</summary>
    public static string? Path { get; } = Tool.Find("runc");

    /// <summary>Why no container can be run here; null if one can.</summary>
    public static string? Missing { get; } = (Path, Environment.IsPrivilegedProcess) switch
    {
        (null, _) => "Needs runc on the PATH.",
        (_, false) => "Needs to be root.",
        _ => null,
    };
}

namespace Lucid.Hardening.Pods;

/// <summary>A file that a workload reads. Everybody who may look at the namespace can read it: it holds no secret.</summary>
public sealed record ConfigFile
{
    /// <summary>The path, such as <c>/app/config/settings.yaml</c>; other files of its folder stay as they are.</summary>
    public required string Path { get; init; }

    /// <summary>What stands in it.</summary>
    public required string Content { get; init; }
}

namespace Lucid.Hardening.Services;

/// <summary>A path that a service writes to; it is empty when a pod starts, and gone when it ends.</summary>
public sealed record WritablePath
{
    /// <summary>The path, such as <c>/app/cache</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Its size limit, such as <c>64Mi</c>. It lives in memory and counts against the memory limit.</summary>
    public required string Size { get; init; }
}

namespace Lucid.Hardening.Pods;

/// <summary>Where a container sees a volume.</summary>
public sealed record ResolvedMount
{
    /// <summary>Name of the volume.</summary>
    public required string Volume { get; init; }

    /// <summary>The path.</summary>
    public required string Path { get; init; }

    /// <summary>The one file of the volume that is seen; null for all of it.</summary>
    public string? SubPath { get; init; }

    /// <summary>Whether nothing can be written there.</summary>
    public bool IsReadOnly { get; init; }
}

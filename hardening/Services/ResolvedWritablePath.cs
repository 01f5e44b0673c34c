using Lucid.Hardening.Quantities;

namespace Lucid.Hardening.Services;

/// <summary>A path that a service can write to.</summary>
public sealed record ResolvedWritablePath
{
    /// <summary>Name of the volume behind it.</summary>
    public required string VolumeName { get; init; }

    /// <summary>The path.</summary>
    public required string Path { get; init; }

    /// <summary>Bytes it can hold.</summary>
    public required Quantity Size { get; init; }
}

namespace Lucid.Hardening.Services;

/// <summary>A key of a ConfigMap or a Secret of the namespace.</summary>
public sealed record KeyReference
{
    /// <summary>Whether it is a Secret's.</summary>
    public required bool IsSecret { get; init; }

    /// <summary>Name of the ConfigMap or the Secret.</summary>
    public required string Name { get; init; }

    /// <summary>The key.</summary>
    public required string Key { get; init; }
}

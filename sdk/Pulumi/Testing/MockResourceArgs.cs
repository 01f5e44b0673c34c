using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource that is registered or read.</summary>
public class MockResourceArgs
{
    /// <summary>The id to import or to read; empty otherwise.</summary>
    public string? Id { get; set; }

    /// <summary>The inputs by wire name: numbers are double, secrets are in clear, unknown values are missing.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The provider's reference; empty for the default one.</summary>
    public string? Provider { get; set; }

    /// <summary>The type token.</summary>
    public string? Type { get; set; }
}

using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>The call of a function of a provider.</summary>
public class MockCallArgs
{
    /// <summary>The arguments by wire name.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The provider's reference; empty for the default one.</summary>
    public string? Provider { get; set; }

    /// <summary>The token of the function.</summary>
    public string? Token { get; set; }
}

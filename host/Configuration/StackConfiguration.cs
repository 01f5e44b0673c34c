using Lucid.Host.Diagnostics;

namespace Lucid.Host.Configuration;

/// <summary>The configuration of one stack, as the program gets it: defaults of Pulumi.yaml applied, secrets decrypted.</summary>
public sealed record StackConfiguration
{
    /// <summary>The stack's name.</summary>
    public required string Stack { get; init; }

    /// <summary>The values by full key; objects and arrays as JSON. A secret that cannot be read here is the protocol's unknown text.</summary>
    public required ImmutableSortedDictionary<string, string> Values { get; init; }

    /// <summary>The keys whose values are secret.</summary>
    public required ImmutableSortedSet<string> SecretKeys { get; init; }

    /// <summary>What a reader should know: secrets that stay unknown, keys that nothing declares.</summary>
    public required ImmutableArray<Diagnostic> Remarks { get; init; }
}

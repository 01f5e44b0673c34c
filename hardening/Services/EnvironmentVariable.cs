namespace Lucid.Hardening.Services;

/// <summary>An environment variable with a literal value, which everybody who may look at the pod can read: never a secret.</summary>
public sealed record EnvironmentVariable
{
    /// <summary>The variable's name: letters, digits and '_'.</summary>
    public required string Name { get; init; }

    /// <summary>Its value.</summary>
    public required string Value { get; init; }
}

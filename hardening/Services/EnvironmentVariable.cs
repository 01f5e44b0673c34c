namespace Lucid.Hardening.Services;

/// <summary>
/// An environment variable: a literal value, which everybody who may look at the pod can read and which is never a secret, or a reference.
/// </summary>
public sealed record EnvironmentVariable
{
    /// <summary>The variable's name: letters, digits and '_'.</summary>
    public required string Name { get; init; }

    /// <summary>Its value; null where it is a reference. <c>$(NAME)</c> stands for a variable before it.</summary>
    public string? Value { get; init; }

    /// <summary>Where its value comes from; null where it is a literal.</summary>
    public KeyReference? From { get; init; }
}

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

    /// <summary>The key that its value comes from; null where it comes from none.</summary>
    public KeyReference? From { get; init; }

    /// <summary>The field of the pod that it tells, such as <c>status.podIP</c>; null where it tells none.</summary>
    public string? Field { get; init; }
}

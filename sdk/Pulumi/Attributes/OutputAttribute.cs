namespace Pulumi;

/// <summary>Marks a property of a resource that is filled from what the engine answers.</summary>
/// <param name="name">The name on the wire; the property's own name when null.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string? name = null) : Attribute
{
    /// <summary>The name on the wire; null for the property's own name.</summary>
    public string? Name { get; } = name;
}

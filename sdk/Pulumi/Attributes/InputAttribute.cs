namespace Pulumi;

/// <summary>Marks a field or property, public or not, whose value is sent as an input of a resource, under the given wire name.</summary>
/// <param name="name">The name on the wire.</param>
/// <param name="required">True if registering fails while the value is null.</param>
/// <param name="json">True if the value is sent as JSON text.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool Json { get; } = json;
}

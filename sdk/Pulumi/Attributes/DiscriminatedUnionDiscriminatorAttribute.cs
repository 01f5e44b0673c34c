namespace Pulumi;

/// <summary>Marks an interface that stands for one of several classes, and names the property whose value says for which.</summary>
/// <param name="propertyName">The wire name of the property.</param>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DiscriminatedUnionDiscriminatorAttribute(string propertyName) : Attribute
{
    /// <summary>The wire name of the property.</summary>
    public string PropertyName { get; } = propertyName;
}

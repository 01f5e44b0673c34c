namespace Pulumi;

/// <summary>Gives one of the classes that an interface with <see cref="DiscriminatedUnionDiscriminatorAttribute"/> stands for.</summary>
/// <param name="tag">The value of the discriminating property.</param>
/// <param name="type">The class; it implements the interface.</param>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class DiscriminatedUnionCaseAttribute(string tag, Type type) : Attribute
{
    /// <summary>The value of the discriminating property.</summary>
    public string Tag { get; } = tag;

    /// <summary>The class.</summary>
    public Type Type { get; } = type;
}

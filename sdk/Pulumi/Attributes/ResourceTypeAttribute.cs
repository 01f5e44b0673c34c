namespace Pulumi;

/// <summary>Gives the type token of a resource class, so that a reference to such a resource can be read back into the class.</summary>
/// <param name="type">The type token, <c>package:module:Type</c>.</param>
/// <param name="version">The version of the package; null or empty for any.</param>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute(string type, string? version) : Attribute
{
    /// <summary>The type token.</summary>
    public string Type { get; } = type;

    /// <summary>The version of the package; null or empty for any.</summary>
    public string? Version { get; } = version;
}

namespace Lucid.Host.Values;

/// <summary>A reference to another resource of the program.</summary>
/// <param name="Urn">The URN of that resource.</param>
/// <param name="Id">Its id: null for components, empty where it is not known yet.</param>
/// <param name="PackageVersion">The version of the package that declares its type, or null.</param>
public sealed record ResourceReferenceValue(string Urn, string? Id, string? PackageVersion) : PropertyValue
{
    /// <inheritdoc />
    public override bool ContainsUnknowns => Id is "";
}

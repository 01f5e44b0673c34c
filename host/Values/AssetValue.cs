namespace Lucid.Host.Values;

/// <summary>A single file that a resource takes as input. Where it comes from travels; its content does not.</summary>
/// <param name="Source">How <paramref name="Reference"/> is to be read.</param>
/// <param name="Reference">The text itself, a path or a URI.</param>
public sealed record AssetValue(AssetSource Source, string Reference) : PropertyValue;

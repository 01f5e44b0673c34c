namespace Lucid.Host.Values;

/// <summary>A string.</summary>
/// <param name="Value">The text.</param>
public sealed record TextValue(string Value) : PropertyValue;

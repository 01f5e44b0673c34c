namespace Lucid.Host.Values;

/// <summary>A truth value.</summary>
/// <param name="Value">The truth value.</param>
public sealed record BooleanValue(bool Value) : PropertyValue;

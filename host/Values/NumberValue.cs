namespace Lucid.Host.Values;

/// <summary>A number; the wire knows only double precision.</summary>
/// <param name="Value">The number.</param>
public sealed record NumberValue(double Value) : PropertyValue;

namespace Pulumi.Serialization;

/// <summary>An answer of the engine does not fit the type that the resource class declares.</summary>
/// <param name="message">What does not fit, and where; never the value.</param>
internal sealed class ConversionException(string message) : Exception(message);

namespace Lucid.Sdk.Converter.Conversion;

/// <summary>The listing says something that a schema cannot express; the schema format has to grow first.</summary>
internal sealed class ConversionException(string message) : Exception(message);

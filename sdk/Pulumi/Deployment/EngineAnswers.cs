using Google.Protobuf;
using Pulumi.Wire;

namespace Pulumi;

/// <summary>The properties in the engine's answers.</summary>
internal static class EngineAnswers
{
    /// <param name="properties">The properties as they came.</param>
    /// <param name="owner">Whose they are, in the words of a message.</param>
    /// <exception cref="RunException">They are damaged.</exception>
    public static Struct Read(ByteString properties, string owner)
    {
        try
        {
            return StructReader.Read(properties);
        }
        catch (FormatException exception)
        {
            throw new RunException($"What the engine answered for {owner} cannot be read: {exception.Message}", exception);
        }
    }
}

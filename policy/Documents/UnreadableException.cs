namespace Lucid.Policy.Documents;

/// <summary>A document cannot be read on. It never leaves the reader.</summary>
internal sealed class UnreadableException(Position position, string message) : Exception(message)
{
    public Position Position { get; } = position;
}

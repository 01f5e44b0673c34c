using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>BuildKit refuses an instruction.</summary>
internal sealed class UnreadableInstructionException(Position position, string message) : Exception(message)
{
    public Position Position { get; } = position;
}

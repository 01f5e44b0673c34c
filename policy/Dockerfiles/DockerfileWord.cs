using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles;

/// <summary>A word of an instruction, with its place.</summary>
/// <param name="Text">The word, as it stands; of a JSON array, what the text says.</param>
/// <param name="Position">Where it begins.</param>
public sealed record DockerfileWord(string Text, Position Position);

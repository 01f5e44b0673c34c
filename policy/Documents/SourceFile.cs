using Lucid.Policy.Findings;

namespace Lucid.Policy.Documents;

/// <summary>A file that was read to be judged.</summary>
public abstract record SourceFile
{
    private protected SourceFile()
    {
    }

    /// <summary>The file as it was given.</summary>
    public required string Path { get; init; }

    /// <summary>A place in this file.</summary>
    /// <param name="position">The place in its text.</param>
    /// <returns>The place with the file.</returns>
    public SourceLocation Locate(Position position) => new(Path, position.Line, position.Column);
}

using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles;

/// <summary>A text that stands below its instruction (<c>&lt;&lt;EOF</c>).</summary>
public sealed record Heredoc
{
    /// <summary>The word that ends it.</summary>
    public required string Name { get; init; }

    /// <summary>The text, with its line breaks; of <c>&lt;&lt;-</c> without the tabs that its lines begin with.</summary>
    public required string Content { get; init; }

    /// <summary>Whether variables in it are replaced: its word stands without quotes.</summary>
    public required bool IsExpanded { get; init; }

    /// <summary>Where its text begins.</summary>
    public required Position Position { get; init; }
}

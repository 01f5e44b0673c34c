using Lucid.Policy.Findings;

namespace Lucid.Policy.Documents;

/// <summary>What a file with Kubernetes documents holds.</summary>
public sealed record KubernetesFile
{
    /// <summary>The file as it was given.</summary>
    public required string Path { get; init; }

    /// <summary>The objects in the order of the file; those of lists stand alone.</summary>
    public required ImmutableArray<KubernetesObject> Objects { get; init; }

    /// <summary>What cannot be read for certain, in the order of the file.</summary>
    public required ImmutableArray<DocumentProblem> Problems { get; init; }

    /// <summary>The documents that were not judged, in the order of the file.</summary>
    public required ImmutableArray<PassedOverDocument> PassedOver { get; init; }

    /// <summary>A place in this file.</summary>
    /// <param name="position">The place in its text.</param>
    /// <returns>The place with the file.</returns>
    public SourceLocation Locate(Position position) => new(Path, position.Line, position.Column);
}

namespace Lucid.Policy.Documents;

/// <summary>What a file with Kubernetes documents holds.</summary>
public sealed record KubernetesFile : SourceFile
{
    /// <summary>The objects in the order of the file; those of lists stand alone.</summary>
    public required ImmutableArray<KubernetesObject> Objects { get; init; }

    /// <summary>What cannot be read for certain, in the order of the file.</summary>
    public required ImmutableArray<DocumentProblem> Problems { get; init; }

    /// <summary>The documents that were not judged, in the order of the file.</summary>
    public required ImmutableArray<PassedOverDocument> PassedOver { get; init; }
}

namespace Lucid.Policy.Documents;

/// <summary>What kind of problem a document has.</summary>
public enum DocumentProblemKind
{
    /// <summary>The document, from here on, cannot be read.</summary>
    Unreadable,

    /// <summary>A key stands twice; the later value was taken, as Kubernetes does.</summary>
    DuplicateKey,

    /// <summary>A value is of a type that Kubernetes does not take there.</summary>
    WrongType,
}

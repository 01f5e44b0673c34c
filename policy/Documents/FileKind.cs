namespace Lucid.Policy.Documents;

/// <summary>What a file is, by its name.</summary>
public enum FileKind
{
    /// <summary>Nothing that is judged.</summary>
    Other,

    /// <summary>YAML or JSON, which may hold Kubernetes objects.</summary>
    Manifest,

    /// <summary>A Dockerfile.</summary>
    Dockerfile,
}

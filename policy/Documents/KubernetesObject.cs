using Lucid.Policy.Findings;

namespace Lucid.Policy.Documents;

/// <summary>A Kubernetes object in a file.</summary>
public sealed class KubernetesObject
{
    internal KubernetesObject(string file, string apiVersion, string kind, DocumentObject root)
    {
        File = file;
        ApiVersion = apiVersion;
        Kind = kind;
        Root = root;
        var metadata = root.Object("metadata");
        Namespace = metadata?.Text("namespace") is { Length: > 0 } given ? given : null;
        Name = metadata?.Text("name") ?? metadata?.Text("generateName");
    }

    /// <summary>The file that it stands in.</summary>
    public string File { get; }

    /// <summary>The API version, such as <c>apps/v1</c>.</summary>
    public string ApiVersion { get; }

    /// <summary>The API group, such as <c>apps</c>; empty for the core.</summary>
    public string Group => ApiVersion.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? ApiVersion[..slash] : "";

    /// <summary>The kind, such as <c>Deployment</c>.</summary>
    public string Kind { get; }

    /// <summary>The namespace; null where the object names none.</summary>
    public string? Namespace { get; }

    /// <summary>The name, or what a generated name begins with; null where there is neither.</summary>
    public string? Name { get; }

    /// <summary>The object itself.</summary>
    public DocumentObject Root { get; }

    /// <summary>Which object it is, for findings.</summary>
    public ObjectReference Reference => new() { Kind = Kind, Namespace = Namespace, Name = Name };

    /// <summary>A place in the object's file.</summary>
    /// <param name="position">The place in its text.</param>
    /// <returns>The place with the file.</returns>
    public SourceLocation Locate(Position position) => new(File, position.Line, position.Column);
}

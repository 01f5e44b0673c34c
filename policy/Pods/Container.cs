using Lucid.Policy.Documents;

namespace Lucid.Policy.Pods;

/// <summary>A container of a pod.</summary>
public sealed class Container
{
    internal Container(ContainerKind kind, int index, DocumentObject root)
    {
        Kind = kind;
        Root = root;
        var list = kind switch
        {
            ContainerKind.Init => "initContainers",
            ContainerKind.Ephemeral => "ephemeralContainers",
            _ => "containers",
        };
        Name = root.Text("name") ?? FormattableString.Invariant($"{list}[{index}]");
    }

    /// <summary>What it is in its pod.</summary>
    public ContainerKind Kind { get; }

    /// <summary>Its name; where it has none, its place, such as <c>containers[0]</c>.</summary>
    public string Name { get; }

    /// <summary>The container itself.</summary>
    public DocumentObject Root { get; }

    /// <summary>Its security context; null where it has none and only the pod's holds.</summary>
    public DocumentObject? SecurityContext => Root.Object("securityContext");
}

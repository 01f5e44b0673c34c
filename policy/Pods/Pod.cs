using Lucid.Policy.Documents;
using Lucid.Policy.Findings;

namespace Lucid.Policy.Pods;

/// <summary>What a pod will be: the pod itself, or the template of a workload.</summary>
public sealed class Pod
{
    private Pod(KubernetesObject owner, ImmutableArray<string> path, DocumentObject? metadata, DocumentObject spec)
    {
        Owner = owner;
        Path = path;
        Metadata = metadata;
        Spec = spec;
        Labels = metadata is null ? NoTexts : metadata.Texts("labels");
        Containers =
        [
            .. ContainersOf(spec, ContainerKind.Init, "initContainers"),
            .. ContainersOf(spec, ContainerKind.Ordinary, "containers"),
            .. ContainersOf(spec, ContainerKind.Ephemeral, "ephemeralContainers"),
        ];
    }

    /// <summary>The object that it stands in.</summary>
    public KubernetesObject Owner { get; }

    /// <summary>The keys that lead from the object to the pod's metadata and spec; empty for a pod.</summary>
    public ImmutableArray<string> Path { get; }

    /// <summary>The pod's metadata; null where there is none.</summary>
    public DocumentObject? Metadata { get; }

    /// <summary>The pod's spec; without entries where the object has none.</summary>
    public DocumentObject Spec { get; }

    /// <summary>The pod's security context; null where it has none.</summary>
    public DocumentObject? SecurityContext => Spec.Object("securityContext");

    /// <summary>All containers: init, ordinary, ephemeral, as the Pod Security Standards visit them.</summary>
    public ImmutableArray<Container> Containers { get; }

    /// <summary>The pod's labels.</summary>
    public ImmutableSortedDictionary<string, string> Labels { get; }

    /// <summary>Whether it says to be for Windows.</summary>
    public bool IsWindows => Spec.Object("os")?.Text("name") == "windows";

    /// <summary>Whether its users, root too, are nobody on the node (<c>hostUsers: false</c>).</summary>
    public bool HasOwnUsers => Spec.Boolean("hostUsers") == false;

    private static ImmutableSortedDictionary<string, string> NoTexts { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The pod that an object describes.</summary>
    /// <param name="owner">Any object.</param>
    /// <returns>
    /// The pod of a Pod, Deployment, StatefulSet, DaemonSet, ReplicaSet, ReplicationController, Job, CronJob or PodTemplate; null for every
    /// other kind, and for kinds of these names in another API group.
    /// </returns>
    public static Pod? Of(KubernetesObject owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        if (PathIn(owner) is not { } path)
        {
            return null;
        }

        var template = path.Aggregate((DocumentObject?)owner.Root, (current, key) => current?.Object(key));
        var spec = template?.Object("spec") ?? new DocumentObject(owner.Root.Nearest([.. path, "spec"]), []);
        return new(owner, path, template?.Object("metadata"), spec);
    }

    /// <summary>A place in the pod's file.</summary>
    /// <param name="position">The place in its text.</param>
    /// <returns>The place with the file.</returns>
    public SourceLocation Locate(Position position) => Owner.Locate(position);

    /// <summary>The place of a value of the spec, or of the key of the nearest thing above it that is there.</summary>
    /// <param name="path">The keys, from the spec on.</param>
    /// <returns>The place.</returns>
    public Position Nearest(params ReadOnlySpan<string> path)
        => Spec.Has(path[0]) ? Spec.Nearest(path) : Owner.Root.Nearest([.. Path, "spec", .. path]);

    private static ImmutableArray<string>? PathIn(KubernetesObject owner) => (owner.Group, owner.Kind) switch
    {
        ("", "Pod") => [],
        ("", "PodTemplate") => ["template"],
        ("", "ReplicationController") => ["spec", "template"],
        ("apps" or "extensions", "Deployment" or "DaemonSet" or "ReplicaSet") => ["spec", "template"],
        ("apps", "StatefulSet") => ["spec", "template"],
        ("batch", "Job") => ["spec", "template"],
        ("batch", "CronJob") => ["spec", "jobTemplate", "spec", "template"],
        _ => null,
    };

    private static IEnumerable<Container> ContainersOf(DocumentObject spec, ContainerKind kind, string key)
        => spec.Objects(key).Select((root, index) => new Container(kind, index, root));
}

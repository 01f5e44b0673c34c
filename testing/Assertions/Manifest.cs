using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Pods;
using Lucid.Testing.Snapshots;

namespace Lucid.Testing.Assertions;

/// <summary>A resource that is a Kubernetes object, as the rules read it.</summary>
internal sealed record Manifest(SnapshotResource Resource, KubernetesFile File)
{
    private const string Prefix = "kubernetes:";

    /// <summary>Resources whose objects something else makes, out of sight of the program, unless they are its children.</summary>
    private static readonly string[] Opaque = ["kubernetes:helm.sh/", "kubernetes:yaml", "kubernetes:kustomize"];

    public IEnumerable<Pod> Pods => File.Objects.Select(Pod.Of).OfType<Pod>();

    /// <exception cref="SnapshotAssertionException">Some objects are out of sight.</exception>
    public static ImmutableArray<Manifest> Of(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var parents = snapshot.Resources.Select(resource => resource.Parent).ToHashSet();
        var hidden = snapshot.Resources.Where(resource =>
            Opaque.Any(type => resource.Type.StartsWith(type, StringComparison.Ordinal)) && !parents.Contains(resource)).ToList();
        if (hidden.Count > 0)
        {
            throw SnapshotAssertionException.Of(
                "The objects of these resources are made elsewhere and are not in the snapshot, so nobody can tell what they are. Judge "
                + "what 'lucid render' or 'helm template' writes, and leave them out here with snapshot.Where(...):",
                hidden.Select(resource => resource.ToString()));
        }

        return [.. snapshot.Resources.Where(IsObject).Select(resource => new Manifest(resource, Read(resource)))];
    }

    /// <summary>The property path of a place in an object, or of the nearest thing around it.</summary>
    public static string PathOf(KubernetesObject item, SourceLocation place) => Nearest(item.Root, "", new(place.Line, place.Column));

    private static bool IsObject(SnapshotResource resource) => resource.Type.StartsWith(Prefix, StringComparison.Ordinal)
        && resource.Inputs["apiVersion"] is string && resource.Inputs["kind"] is string;

    private static KubernetesFile Read(SnapshotResource resource) => KubernetesReader.Read(resource.ToString(), resource.Inputs.ToJson());

    private static string Nearest(DocumentValue value, string path, Position place)
    {
        var inside = value switch
        {
            DocumentObject map => map.Entries.LastOrDefault(entry => entry.KeyPosition.CompareTo(place) <= 0) is { } entry
                ? (entry.Value, Path: PropertyPath.Of(path, entry.Key))
                : default,
            DocumentList list => list.Items.LastOrDefault(item => item.Position.CompareTo(place) <= 0) is { } item
                ? (item, Path: PropertyPath.Of(path, list.Items.IndexOf(item)))
                : default,
            _ => default,
        };
        return inside.Path is null || value.Position == place ? path : Nearest(inside.Item1, inside.Path, place);
    }
}

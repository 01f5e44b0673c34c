using Lucid.Host.Graph;
using Lucid.Host.Kubernetes;
using Lucid.Host.Values;

namespace Lucid.Host.Diff;

/// <summary>Compares one resource with what is deployed under its URN.</summary>
public static class ResourceComparer
{
    /// <summary>What the engine itself adds to a provider's inputs; programs say it by other means.</summary>
    private static readonly ImmutableArray<string> EngineInputs = ["version", "pluginDownloadURL", "pluginChecksums", "parameterization"];

    /// <summary>The change that a deployment would make.</summary>
    /// <param name="before">What is deployed; null where nothing is.</param>
    /// <param name="after">What the program declares.</param>
    /// <param name="findProvider">Finds a provider that the program declares, which tells how it is configured.</param>
    public static ResourceChange Compare(Resource? before, Resource after, Func<Urn, Resource?> findProvider)
    {
        if (after.Kind == ResourceKind.Read)
        {
            return Change(before is { Kind: ResourceKind.Read } && before.Id == after.Id ? ChangeKind.Same : ChangeKind.Read, after, []);
        }

        // A thing that others owned until now is taken over by making it one's own.
        if (before is null or { Kind: ResourceKind.Read })
        {
            return Change(ChangeKind.Create, after, []);
        }

        var changes = InputChanges(before, after)
            .Select(change => change with { CausesReplacement = CausesReplacement(change.Path, after, findProvider) })
            .ToImmutableArray();
        return before.IsTainted || changes.Any(change => change.CausesReplacement)
            ? Change(ChangeKind.Replace, after, changes) with { DeletesFirst = after.DeleteBeforeReplace ?? IsNamedByProgram(after) }
            : Change(changes.IsEmpty ? ChangeKind.Same : ChangeKind.Update, after, changes);
    }

    private static ResourceChange Change(ChangeKind kind, Resource resource, ImmutableArray<PropertyChange> properties) =>
        new() { Kind = kind, Resource = resource, Properties = properties };

    private static IEnumerable<PropertyChange> InputChanges(Resource before, Resource after)
    {
        var ignored = after.IgnoreChanges.Select(PathPattern.Parse).ToImmutableArray();
        return PropertyDiffer.Compare(before.Inputs, KubernetesNames.Keep(before, after))
            .Where(change => !ignored.Any(pattern => pattern.Covers(change.Path)))
            .Where(change => after.Kind != ResourceKind.Provider || !EngineInputs.Contains(change.Path.Segments[0].Key ?? "") || change.After is not null);
    }

    private static bool CausesReplacement(PropertyPath path, Resource resource, Func<Urn, Resource?> findProvider) =>
        resource.Kind == ResourceKind.Custom
        && (resource.ReplaceOnChanges.Any(pattern => PathPattern.Parse(pattern).Covers(path))
            || (KubernetesType.Parse(resource.Type) is { } type
                && ImmutableFields.Contain(type, path, resource.Provider is { } provider ? findProvider(provider.Urn) : null)));

    // Two objects of one name cannot be there at once, so the old one goes first, as Pulumi's Kubernetes provider has it.
    private static bool IsNamedByProgram(Resource resource) =>
        KubernetesType.Parse(resource.Type) is not null && (resource.Inputs["metadata"] as ObjectValue)?["name"] is not null;
}

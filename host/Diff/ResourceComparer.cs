using Lucid.Host.Graph;
using Lucid.Host.Kubernetes;
using Lucid.Host.Values;

namespace Lucid.Host.Diff;

/// <summary>Compares one resource with what is deployed under its URN, or under the one that it had.</summary>
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
            return Change(after.ImportId is null ? ChangeKind.Create : ChangeKind.Import, after, []);
        }

        var changes = InputChanges(before, after)
            .Select(change => change with { CausesReplacement = CausesReplacement(change.Path, before, after, findProvider) })
            .ToImmutableArray();
        var movesToOtherProvider = ProviderComparer.IsOther(before.Provider, after.Provider, findProvider);
        var reason = ReasonToReplace(before, after, movesToOtherProvider);
        var kind = reason is not null || changes.Any(change => change.CausesReplacement) ? ChangeKind.Replace
            : changes.IsEmpty ? ChangeKind.Same
            : ChangeKind.Update;
        return Change(kind, after, WithoutHidden(changes, after)) with
        {
            Reason = reason,
            DeletesFirst = kind == ChangeKind.Replace && DeletesFirst(after, movesToOtherProvider),
        };
    }

    /// <summary>The change of a resource that is replaced because another one is; the change itself where nothing of that kind is asked.</summary>
    /// <param name="change">The change by itself.</param>
    /// <param name="isReplaced">Whether a resource is replaced.</param>
    public static ResourceChange ReplaceWith(ResourceChange change, Func<Urn, bool> isReplaced) =>
        change.Kind is ChangeKind.Same or ChangeKind.Update && change.Resource.ReplaceWith.FirstOrDefault(isReplaced) is { Text: not null } other
            ? change with
            {
                Kind = ChangeKind.Replace,
                Reason = $"'{other.Name}' is replaced",
                DeletesFirst = DeletesFirst(change.Resource, movesToOtherProvider: false),
            }
            : change;

    private static string? ReasonToReplace(Resource before, Resource after, bool movesToOtherProvider) =>
        before.IsTainted ? "it is known to be broken"
        : movesToOtherProvider ? "another provider manages it"
        : after.ImportId is { } id && id != before.Id && id != before.ImportId ? $"'{id}' is imported in its place"
        : null;

    // Why something is replaced is never hidden.
    private static ImmutableArray<PropertyChange> WithoutHidden(ImmutableArray<PropertyChange> changes, Resource after)
    {
        ImmutableArray<PathPattern> hidden = [.. after.HideDiffs.Select(PathPattern.Parse)];
        return hidden.IsEmpty ? changes
            : [.. changes.Where(change => change.CausesReplacement || !hidden.Any(pattern => pattern.Covers(change.Path)))];
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

    private static bool CausesReplacement(PropertyPath path, Resource before, Resource after, Func<Urn, Resource?> findProvider) =>
        after.Kind switch
        {
            ResourceKind.Custom => after.ReplaceOnChanges.Any(pattern => PathPattern.Parse(pattern).Covers(path))
                || (KubernetesType.Parse(after.Type) is { } type
                    && ImmutableFields.Contain(type, path, after.Provider is { } provider ? findProvider(provider.Urn) : null)),
            ResourceKind.Provider => ActiveCluster.IsNamedBy(after.Type, path) && ActiveCluster.IsOther(before.Inputs, after.Inputs),
            _ => false,
        };

    // Two objects of one name cannot be there at once, so the old one goes first, as Pulumi's Kubernetes provider has it. What another
    // provider makes is there beside it, in another cluster.
    private static bool DeletesFirst(Resource after, bool movesToOtherProvider) =>
        after.DeleteBeforeReplace ?? (!movesToOtherProvider && IsNamedByProgram(after));

    private static bool IsNamedByProgram(Resource resource) =>
        KubernetesType.Parse(resource.Type) is not null && (resource.Inputs["metadata"] as ObjectValue)?["name"] is not null;
}

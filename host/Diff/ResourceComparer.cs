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
    /// <param name="findDeclared">Finds a provider that the program declares, which tells how it is configured.</param>
    /// <param name="findDeployed">Finds a provider that is deployed.</param>
    public static ResourceChange Compare(
        Resource? before, Resource after, Func<Urn, Resource?> findDeclared, Func<Urn, Resource?> findDeployed)
    {
        if (before is null or { Kind: ResourceKind.Read })
        {
            return Change(KindWithoutOwned(before, after), after, []);
        }

        if (after.Kind == ResourceKind.Read && before.Id == after.Id)
        {
            return Change(ChangeKind.Read, after, []);
        }

        var movesToOtherProvider = ProviderComparer.CausesReplacement(before.Provider, after.Provider, findDeclared, findDeployed);
        var reason = ReasonToReplace(before, after, movesToOtherProvider);
        var changes = after.Kind == ResourceKind.Read ? [] : InputChanges(before, after)
            .Select(change => change with { CausesReplacement = CausesReplacement(change.Path, before, after, findDeclared) })
            .ToImmutableArray();
        var kind = reason is not null || changes.Any(change => change.CausesReplacement) ? ChangeKind.Replace
            : changes.IsEmpty ? ChangeKind.Same
            : ChangeKind.Update;
        var change = Change(kind, after, WithoutHidden(changes, after)) with { Reason = reason };
        return kind != ChangeKind.Replace ? change : change with
        {
            DeletesFirst = !TakesItsPlace(before, after) && DeletesFirst(after, movesToOtherProvider),
            IsRetained = before.IsRetainedOnDelete,
        };
    }

    /// <summary>The change of a resource that is replaced because another one is; the change itself where nothing of that kind is asked.</summary>
    /// <param name="change">The change by itself.</param>
    /// <param name="isReplaced">Whether a resource is replaced.</param>
    /// <param name="before">What is deployed; null where nothing is.</param>
    public static ResourceChange ReplaceWith(ResourceChange change, Func<Urn, bool> isReplaced, Resource? before) =>
        change.Kind is ChangeKind.Same or ChangeKind.Update
        && Others(change.Resource).FirstOrDefault(isReplaced) is { Text: not null } other
            ? change with
            {
                Kind = ChangeKind.Replace,
                Reason = $"'{other.Name}' is replaced",
                DeletesFirst = DeletesFirst(change.Resource, movesToOtherProvider: false),
                IsRetained = before is { IsRetainedOnDelete: true },
            }
            : change;

    /// <summary>Whether a resource is to adopt another existing thing than it has now.</summary>
    public static bool ImportsAnother(Resource before, Resource after) =>
        after.ImportId is { } id && id != before.Id && id != before.ImportId;

    // What goes away with another one goes away too when that is replaced.
    private static IEnumerable<Urn> Others(Resource resource) =>
        resource.DeletedWith is { } other ? [.. resource.ReplaceWith, other] : resource.ReplaceWith;

    // A thing that others owned until now is taken over by making it one's own.
    private static ChangeKind KindWithoutOwned(Resource? before, Resource after) =>
        after.Kind == ResourceKind.Read ? before?.Id == after.Id ? ChangeKind.Same : ChangeKind.Read
        : after.ImportId is null ? ChangeKind.Create
        : ChangeKind.Import;

    private static string? ReasonToReplace(Resource before, Resource after, bool movesToOtherProvider) =>
        TakesItsPlace(before, after) ? $"'{(after.Kind == ResourceKind.Read ? after.Id : after.ImportId)}' takes its place"
        : before.IsTainted ? "it is known to be broken"
        : (before.Kind == ResourceKind.Component) != (after.Kind == ResourceKind.Component) ? "it is no longer the same kind of resource"
        : movesToOtherProvider ? "its provider is for another cluster"
        : null;

    // Something that is there already, which nobody makes.
    private static bool TakesItsPlace(Resource before, Resource after) => after.Kind == ResourceKind.Read || ImportsAnother(before, after);

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
        var kept = after with { Inputs = KubernetesNames.Keep(before, after) };
        return PropertyDiffer.Compare(before.Inputs, IgnoredChanges.Keep(before, kept))
            .Where(change => after.Kind != ResourceKind.Provider || !EngineInputs.Contains(change.Path.Segments[0].Key ?? "") || change.After is not null);
    }

    private static bool CausesReplacement(PropertyPath path, Resource before, Resource after, Func<Urn, Resource?> findProvider) =>
        after.Kind != ResourceKind.Component
        && (after.ReplaceOnChanges.Any(pattern => PathPattern.Parse(pattern).Covers(path))
            || (ActiveCluster.IsNamedBy(after.Type, path) && ActiveCluster.IsOther(before.Inputs, after.Inputs))
            || (KubernetesType.Parse(after.Type) is { } type
                && ImmutableFields.Contain(type, path, after.Provider is { } provider ? findProvider(provider.Urn) : null)));

    // Two objects of one name cannot be there at once, so the old one goes first, as Pulumi's Kubernetes provider has it. What another
    // provider makes is there beside it, in another cluster.
    private static bool DeletesFirst(Resource after, bool movesToOtherProvider) =>
        after.DeleteBeforeReplace ?? (!movesToOtherProvider && IsNamedByProgram(after));

    private static bool IsNamedByProgram(Resource resource) =>
        KubernetesType.Parse(resource.Type) is not null && (resource.Inputs["metadata"] as ObjectValue)?["name"] is not null;
}

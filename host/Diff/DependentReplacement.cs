using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Host.Diff;

/// <summary>
/// Replaces what depends on something that is deleted before its successor is there: it cannot be left with a value that is gone. As Pulumi
/// has it, that is so where a property that comes from there is one that cannot be changed in place, and where the provider is deleted; what
/// only has to wait (<c>dependsOn</c>) stays.
/// </summary>
internal static class DependentReplacement
{
    /// <summary>The change of a resource as what it depends on makes it; the change itself where that is nothing.</summary>
    /// <param name="change">The change by itself.</param>
    /// <param name="before">What is deployed; null where nothing is.</param>
    /// <param name="isDeletedFirst">Whether what is, or was, deployed under a URN is replaced and deleted first.</param>
    /// <param name="findDeployed">Finds what is deployed.</param>
    public static ResourceChange Apply(
        ResourceChange change, Resource? before, Func<Urn, bool> isDeletedFirst, Func<Urn, Resource?> findDeployed) =>
        before is { Kind: ResourceKind.Custom or ResourceKind.Provider }
        && change is { Kind: ChangeKind.Same or ChangeKind.Update or ChangeKind.Replace, DeletesFirst: false }
        && DependsOn(change.Resource, isDeletedFirst)
        && ReasonOf(before, isDeletedFirst, findDeployed) is { } reason
            ? change with
            {
                Kind = ChangeKind.Replace,
                Reason = change.Reason ?? reason,
                DeletesFirst = true,
                IsRetained = before.IsRetainedOnDelete,
            }
            : change;

    // What no longer depends on it can be registered before it, and then has nothing to do with it.
    private static bool DependsOn(Resource after, Func<Urn, bool> isDeletedFirst) =>
        after.Dependencies.Any(isDeletedFirst)
        || after.PropertyDependencies.Values.Any(dependencies => dependencies.Any(isDeletedFirst))
        || (after.Provider is { } provider && isDeletedFirst(provider.Urn));

    private static string? ReasonOf(Resource before, Func<Urn, bool> isDeletedFirst, Func<Urn, Resource?> findDeployed)
    {
        if (before.Provider is { } provider && isDeletedFirst(provider.Urn))
        {
            return $"its provider '{provider.Urn.Name}' is deleted first";
        }

        var sources = before.PropertyDependencies
            .Where(property => before.Inputs[property.Key] is not null && property.Value.Any(isDeletedFirst))
            .ToImmutableSortedDictionary(property => property.Key, property => property.Value.First(isDeletedFirst), StringComparer.Ordinal);
        if (sources.IsEmpty)
        {
            return null;
        }

        var after = before with
        {
            Inputs = ObjectValue.Create(before.Inputs.Entries.Select(entry =>
                sources.ContainsKey(entry.Key) ? KeyValuePair.Create<string, PropertyValue>(entry.Key, UnknownValue.Instance) : entry)),
            IgnoreChanges = [],
            ReplaceOnChanges = [],
        };
        var cause = ResourceComparer.Compare(before, after, findDeployed, findDeployed).Properties
            .FirstOrDefault(property => property.CausesReplacement)?.Path.Segments[0].Key;
        return cause is null ? null : $"its {cause} comes from '{sources[cause].Name}', which is deleted first";
    }
}

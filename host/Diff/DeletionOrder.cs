using Lucid.Host.Graph;

namespace Lucid.Host.Diff;

/// <summary>The order in which a deployment deletes: nothing goes before what depends on it.</summary>
internal sealed class DeletionOrder
{
    private readonly ResourceGraph _current;
    private readonly Dictionary<Urn, ImmutableArray<ResourceChange>> _dependents;
    private readonly HashSet<ResourceChange> _visited = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<ResourceChange>.Builder _ordered = ImmutableArray.CreateBuilder<ResourceChange>();

    private DeletionOrder(ImmutableArray<ResourceChange> deletions, ResourceGraph current)
    {
        _current = current;
        _dependents = deletions
            .SelectMany(change => Needs(Deployed(change)).Distinct().Select(urn => (Needed: urn, Change: change)))
            .GroupBy(item => item.Needed, item => item.Change)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray());
    }

    /// <summary>What a deployment deletes after everything else, the old ones of replacements included.</summary>
    /// <param name="changes">The changes of the deployment.</param>
    /// <param name="current">What is deployed: the old one of a replacement needs what it was made with.</param>
    public static ImmutableArray<ResourceChange> Of(IEnumerable<ResourceChange> changes, ResourceGraph current)
    {
        ImmutableArray<ResourceChange> deletions =
        [
            .. changes.Where(change => change is { Kind: ChangeKind.Delete } or { Kind: ChangeKind.Replace, DeletesFirst: false })
                .OrderBy(change => change.Resource.Urn),
        ];
        var order = new DeletionOrder(deletions, current);
        foreach (var deletion in deletions)
        {
            order.Visit(deletion);
        }

        return order._ordered.DrainToImmutable();
    }

    // Without recursion: nothing limits how long a chain of dependents is.
    private void Visit(ResourceChange deletion)
    {
        var open = new Stack<(ResourceChange Deletion, bool IsDone)>([(deletion, false)]);
        while (open.TryPop(out var step))
        {
            if (step.IsDone)
            {
                _ordered.Add(step.Deletion);
            }
            else if (_visited.Add(step.Deletion))
            {
                open.Push((step.Deletion, true));
                foreach (var dependent in DependentsOf(step.Deletion).Reverse())
                {
                    open.Push((dependent, false));
                }
            }
        }
    }

    private IEnumerable<ResourceChange> DependentsOf(ResourceChange deletion) =>
        new[] { deletion.Resource.Urn, Deployed(deletion).Urn }.Distinct().SelectMany(urn => _dependents.GetValueOrDefault(urn, []));

    private Resource Deployed(ResourceChange change) => change.Kind == ChangeKind.Delete
        ? change.Resource
        : _current.Find(change.Resource.FormerUrn ?? change.Resource.Urn) ?? change.Resource;

    private static IEnumerable<Urn> Needs(Resource resource) =>
        [.. resource.Dependencies, .. new[] { resource.Parent, resource.Provider?.Urn, resource.DeletedWith }.OfType<Urn>()];
}

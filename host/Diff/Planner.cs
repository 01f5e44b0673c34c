using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.State;
using Lucid.Host.Values;

namespace Lucid.Host.Diff;

/// <summary>Compares what a program declares with what is deployed, resource by resource, by URN.</summary>
public static class Planner
{
    /// <summary>What a deployment would do. The engine's own default providers are left out: nobody declared them.</summary>
    /// <param name="desired">What the program declares.</param>
    /// <param name="current">What is deployed.</param>
    public static DeploymentPlan Plan(ResourceGraph desired, SavedState current)
    {
        var kept = WithReplacements(desired.InTreeOrder.Where(resource => resource.Kind != ResourceKind.DefaultProvider)
            .Select(resource => ResourceComparer.Compare(
                current.Graph.Find(resource.FormerUrn ?? resource.Urn), resource, desired.Find, current.Graph.Find)), current.Graph);
        var heirs = desired.InTreeOrder.Where(resource => resource.FormerUrn is not null)
            .ToDictionary(resource => resource.FormerUrn!.Value, resource => resource.Urn);
        var gone = current.Graph.InTreeOrder
            .Where(resource => resource.Kind is not (ResourceKind.DefaultProvider or ResourceKind.Read)
                && desired.Find(resource.Urn) is null && !heirs.ContainsKey(resource.Urn))
            .Select(resource => Deletion(resource, heirs))
            .ToImmutableArray();
        var pending = current.PendingDeletions.Select(resource => Deletion(resource, heirs));
        ImmutableArray<ResourceChange> changes = [.. kept, .. gone, .. pending];
        return new DeploymentPlan
        {
            Changes = InTreeOrder(changes),
            Deletions = DeletionOrder.Of(changes, current.Graph),
            Outputs = PropertyDiffer.Compare(OutputsOf(current.Graph), OutputsOf(desired)),
            // What was replaced and still waits to be deleted shares its URN with its successor, whose protection is not its own.
            Obstacles = [.. kept.Concat(gone).SelectMany(change => Obstacles(change, current.Graph))],
        };
    }

    // A replacement can replace others, which can replace others again.
    private static ImmutableArray<ResourceChange> WithReplacements(IEnumerable<ResourceChange> changes, ResourceGraph current)
    {
        ImmutableArray<ResourceChange> result = [.. changes];
        for (var isStable = false; !isStable;)
        {
            var (before, replaced, deletedFirst) = (result, Replaced(result), DeletedFirst(result));
            result = [.. before.Select(change => WithReplacement(change, replaced, deletedFirst, current))];
            isStable = replaced.Count == 0 || result.Zip(before).All(pair => ReferenceEquals(pair.First, pair.Second));
        }

        return result;
    }

    private static ResourceChange WithReplacement(
        ResourceChange change, HashSet<Urn> replaced, HashSet<Urn> deletedFirst, ResourceGraph current)
    {
        var deployed = current.Find(change.Resource.FormerUrn ?? change.Resource.Urn);
        return DependentReplacement.Apply(
            ResourceComparer.ReplaceWith(change, replaced.Contains, deployed), deployed, deletedFirst.Contains, current.Find);
    }

    private static HashSet<Urn> Replaced(ImmutableArray<ResourceChange> changes) =>
        [.. changes.Where(change => change.Kind == ChangeKind.Replace).Select(change => change.Resource.Urn)];

    // By what they are called now, and by what the state calls them.
    private static HashSet<Urn> DeletedFirst(ImmutableArray<ResourceChange> changes) =>
    [
        .. changes.Where(change => change is { Kind: ChangeKind.Replace, DeletesFirst: true })
            .SelectMany(change => new[] { change.Resource.Urn, change.Resource.FormerUrn ?? change.Resource.Urn }),
    ];

    // What goes away stands where its parent stands now.
    private static ResourceChange Deletion(Resource resource, Dictionary<Urn, Urn> heirs) => new()
    {
        Kind = ChangeKind.Delete,
        Resource = resource.Parent is { } parent && heirs.TryGetValue(parent, out var heir) ? resource with { Parent = heir } : resource,
        IsRetained = resource.IsRetainedOnDelete,
    };

    // What is deleted stands under its parent too, if that stays.
    private static ImmutableArray<ResourceChange> InTreeOrder(ImmutableArray<ResourceChange> changes)
    {
        var byUrn = changes.ToLookup(change => change.Resource.Urn);
        var tree = new ResourceGraph(changes.Select(change => change.Resource).DistinctBy(resource => resource.Urn));
        return [.. tree.InTreeOrder.SelectMany(resource => byUrn[resource.Urn])];
    }

    private static ObjectValue OutputsOf(ResourceGraph graph) => graph.Stack?.Outputs ?? ObjectValue.Empty;

    private static IEnumerable<Diagnostic> Obstacles(ResourceChange change, ResourceGraph current)
    {
        if (change.Kind is not (ChangeKind.Delete or ChangeKind.Replace)
            || current.Find(change.Resource.FormerUrn ?? change.Resource.Urn) is not { } deployed)
        {
            yield break;
        }

        var what = $"'{change.Resource.Name}' ({change.Resource.Type})";
        if (deployed.IsProtected && change.Kind == ChangeKind.Delete)
        {
            yield return Obstacle($"{what} is protected and cannot be deleted. "
                + $"Keep it as it is, or unprotect it with `pulumi state unprotect '{deployed.Urn}'`.");
        }

        // A program may unprotect and replace at once.
        if (deployed.IsProtected && change is { Kind: ChangeKind.Replace, Resource.IsProtected: true })
        {
            yield return Obstacle($"{what} is protected and cannot be replaced. Keep it as it is, or remove `protect` from its options.");
        }

        if (change is { Kind: ChangeKind.Replace, Resource.ImportId: { } id }
            && !ResourceComparer.ImportsAnother(deployed, change.Resource))
        {
            yield return Obstacle($"{what} cannot be replaced while its options say that it is imported from '{id}'. "
                + "Remove `import` from them: it is needed only once.");
        }

        Diagnostic Obstacle(string message) => new(Severity.Error, message) { Urn = change.Resource.Urn };
    }
}

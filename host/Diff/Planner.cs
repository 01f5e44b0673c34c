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
        var kept = desired.InTreeOrder.Where(resource => resource.Kind != ResourceKind.DefaultProvider)
            .Select(resource => ResourceComparer.Compare(current.Graph.Find(resource.Urn), resource, desired.Find));
        var gone = current.Graph.InTreeOrder
            .Where(resource => resource.Kind is not (ResourceKind.DefaultProvider or ResourceKind.Read) && desired.Find(resource.Urn) is null)
            .Concat(current.PendingDeletions)
            .Select(resource => new ResourceChange { Kind = ChangeKind.Delete, Resource = resource, IsRetained = resource.IsRetainedOnDelete });
        ImmutableArray<ResourceChange> changes = [.. kept, .. gone];
        return new DeploymentPlan
        {
            Changes = InTreeOrder(changes),
            Outputs = PropertyDiffer.Compare(OutputsOf(current.Graph), OutputsOf(desired)),
            Obstacles = [.. changes.SelectMany(change => Obstacles(change, current))],
        };
    }

    // What is deleted stands under its parent too, if that stays.
    private static ImmutableArray<ResourceChange> InTreeOrder(ImmutableArray<ResourceChange> changes)
    {
        var byUrn = changes.ToLookup(change => change.Resource.Urn);
        var tree = new ResourceGraph(changes.Select(change => change.Resource).DistinctBy(resource => resource.Urn));
        return [.. tree.InTreeOrder.SelectMany(resource => byUrn[resource.Urn])];
    }

    private static ObjectValue OutputsOf(ResourceGraph graph) => graph.Stack?.Outputs ?? ObjectValue.Empty;

    private static IEnumerable<Diagnostic> Obstacles(ResourceChange change, SavedState current)
    {
        // What was replaced and still waits to be deleted shares its URN with its successor, whose protection is not its own.
        var isProtected = current.Graph.Find(change.Resource.Urn) is { IsProtected: true };
        if (isProtected && !current.PendingDeletions.Contains(change.Resource) && change.Kind is ChangeKind.Delete or ChangeKind.Replace)
        {
            var verb = change.Kind == ChangeKind.Delete ? "deleted" : "replaced";
            var message = $"'{change.Resource.Name}' ({change.Resource.Type}) is protected and cannot be {verb}. "
                + $"Keep it as it is, or unprotect it with `pulumi state unprotect '{change.Resource.Urn}'`.";
            yield return new Diagnostic(Severity.Error, message) { Urn = change.Resource.Urn };
        }
    }
}

namespace Lucid.Host.Graph;

/// <summary>
/// All resources of a run or of a saved state. Programs register concurrently, so the order of arrival means nothing; everything here is
/// ordered by parents and URNs and is the same on every run.
/// </summary>
public sealed class ResourceGraph
{
    private readonly Dictionary<Urn, Resource> _byUrn;
    private readonly Dictionary<string, ImmutableArray<Resource>> _children;

    /// <summary>A graph of the given resources. A resource whose parent is not among them stands at the top.</summary>
    /// <exception cref="ArgumentException">Two resources have one URN.</exception>
    public ResourceGraph(IEnumerable<Resource> resources)
    {
        _byUrn = resources.ToDictionary(resource => resource.Urn);
        _children = _byUrn.Values
            .GroupBy(resource => resource.Parent is { } parent && _byUrn.ContainsKey(parent) ? parent.Text : "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(child => child.Urn).ToImmutableArray(), StringComparer.Ordinal);
        InTreeOrder = [.. WalkFromTop()];
    }

    /// <summary>The graph without resources.</summary>
    public static ResourceGraph Empty { get; } = new([]);

    /// <summary>All resources: parents before their children, siblings by URN.</summary>
    public ImmutableArray<Resource> InTreeOrder { get; }

    /// <summary>The stack's own resource; null in an empty graph.</summary>
    public Resource? Stack => InTreeOrder.FirstOrDefault(resource => resource.Type == Urn.StackType);

    /// <summary>The resource of a URN, or null.</summary>
    public Resource? Find(Urn urn) => _byUrn.GetValueOrDefault(urn);

    /// <summary>The children of a resource, by URN; for null, the resources at the top.</summary>
    public ImmutableArray<Resource> ChildrenOf(Urn? parent) => _children.GetValueOrDefault(parent?.Text ?? "", []);

    // Without recursion: nothing limits how deep components are nested.
    private IEnumerable<Resource> WalkFromTop()
    {
        var ahead = new Stack<Resource>(ChildrenOf(parent: null).Reverse());
        while (ahead.TryPop(out var resource))
        {
            yield return resource;
            foreach (var child in ChildrenOf(resource.Urn).Reverse())
            {
                ahead.Push(child);
            }
        }
    }
}

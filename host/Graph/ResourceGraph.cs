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
        var ordered = ImmutableArray.CreateBuilder<Resource>(_byUrn.Count);
        AddWithDescendants(ordered, "");
        InTreeOrder = ordered.ToImmutable();
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

    private void AddWithDescendants(ImmutableArray<Resource>.Builder ordered, string parent)
    {
        foreach (var child in _children.GetValueOrDefault(parent, []))
        {
            ordered.Add(child);
            AddWithDescendants(ordered, child.Urn.Text);
        }
    }
}

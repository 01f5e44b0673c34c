using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.Kubernetes;

namespace Lucid.Cli.Preview;

/// <summary>
/// Makes a plan a tree of what a reviewer should see. What stays as it is appears only above something that changes. Of what is created
/// only the properties that matter for security are shown, of what changes, the changes; details show everything.
/// </summary>
internal sealed class PreviewTree
{
    private readonly bool _isDetailed;
    private readonly Dictionary<Urn, Stack<PreviewNode>> _below = [];
    private readonly Stack<PreviewNode> _top = [];

    private PreviewTree(bool isDetailed) => _isDetailed = isDetailed;

    public static ImmutableArray<PreviewNode> Of(DeploymentPlan plan, bool isDetailed)
    {
        var tree = new PreviewTree(isDetailed);
        var urns = new HashSet<Urn>();

        // Further changes of one URN are predecessors that still wait to be deleted; the children belong to the object itself.
        var changes = plan.Changes.Select(change => (Change: change, HasChildren: urns.Add(change.Resource.Urn))).ToImmutableArray();

        // From the end, where the children are, and without recursion: nothing limits how deep components are nested.
        foreach (var (change, hasChildren) in changes.Reverse())
        {
            tree.Add(change, hasChildren, urns);
        }

        return [.. tree._top];
    }

    private void Add(ResourceChange change, bool hasChildren, HashSet<Urn> urns)
    {
        ImmutableArray<PreviewNode> below = hasChildren && _below.Remove(change.Resource.Urn, out var children) ? [.. children] : [];
        if (Node(change, below) is not { } node)
        {
            return;
        }

        if (change.Resource.Parent is not { } parent || !urns.Contains(parent))
        {
            _top.Push(node);
        }
        else if (_below.TryGetValue(parent, out var siblings))
        {
            siblings.Push(node);
        }
        else
        {
            _below.Add(parent, new Stack<PreviewNode>([node]));
        }
    }

    private PreviewNode? Node(ResourceChange change, ImmutableArray<PreviewNode> below)
    {
        if (change.Kind == ChangeKind.Same && below.IsEmpty && !IsRenamed(change.Resource))
        {
            return null;
        }

        // What a component is made of, and what goes away, is nothing to look for; it is not counted either.
        var isChanged = ChangeWords.IsOfProperties(change.Kind);
        var isOfInterest = isChanged || (change.Kind != ChangeKind.Delete && change.Resource.Kind != ResourceKind.Component);
        var all = _isDetailed || isOfInterest ? Properties(change) : [];
        var shown = _isDetailed || isChanged ? all : [.. all.Where(property => property.MattersForSecurity)];
        return new PreviewNode
        {
            Kind = change.Kind,
            Title = Title(change),
            Properties = shown,
            Hidden = all.Length - shown.Length,
            Children = below,
        };
    }

    private static ImmutableArray<PropertyLine> Properties(ResourceChange change)
    {
        var properties = change.Kind switch
        {
            ChangeKind.Update or ChangeKind.Replace => change.Properties,
            ChangeKind.Same => [],
            _ => PropertyDiffer.Leaves(change.Resource.Inputs),
        };
        return
        [
            .. properties.Select(property => (Property: property, Rank: SecurityPaths.Rank(change.Resource.Type, property.Path)))
                .OrderBy(item => item.Rank ?? int.MaxValue)
                .ThenBy(item => item.Property.Path)
                .Select(item => new PropertyLine(item.Property, item.Rank is not null)),
        ];
    }

    private static string Title(ResourceChange change)
    {
        var type = ProviderReference.IsProviderType(change.Resource.Type)
            ? $"{change.Resource.Type[ProviderReference.TypePrefix.Length..]} provider"
            : change.Resource.Type[(change.Resource.Type.LastIndexOf(':') + 1)..];
        var remarks = string.Join("; ", Remarks(change));
        return $"{type} {change.Resource.Name}{(remarks.Length == 0 ? "" : $" ({remarks})")}";
    }

    // Whoever renames a component sees it there; its children only moved along with it.
    private static bool IsRenamed(Resource resource) =>
        resource.FormerUrn is { } former && (former.Name != resource.Name || former.Type != resource.Type);

    private static IEnumerable<string> Remarks(ResourceChange change)
    {
        if (IsRenamed(change.Resource) && change.Resource.FormerUrn is { } former)
        {
            yield return $"deployed as {former.Name}{(former.Type == change.Resource.Type ? "" : $" of type {former.Type}")}";
        }

        if (change.Reason is { } reason)
        {
            yield return reason;
        }

        switch (change)
        {
            case { Kind: ChangeKind.Replace, IsRetained: true }: yield return "the old one stays"; break;
            case { Kind: ChangeKind.Replace, DeletesFirst: true }: yield return "the old one is deleted first"; break;
            case { Kind: ChangeKind.Delete, IsRetained: true }: yield return "the real thing stays"; break;
            case { Kind: ChangeKind.Import }: yield return $"from {change.Resource.ImportId}"; break;
            case { Kind: ChangeKind.Read }: yield return "read only"; break;
        }
    }
}

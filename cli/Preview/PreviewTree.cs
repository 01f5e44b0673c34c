using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.Kubernetes;

namespace Lucid.Cli.Preview;

/// <summary>
/// Makes a plan a tree of what a reviewer should see. What stays as it is appears only above something that changes. Of what is created
/// or deleted only the properties that matter for security are shown, of what changes, the changes; details show everything.
/// </summary>
internal static class PreviewTree
{
    public static ImmutableArray<PreviewNode> Of(DeploymentPlan plan, bool isDetailed)
    {
        var urns = plan.Changes.Select(change => change.Resource.Urn).ToHashSet();
        var children = plan.Changes.ToLookup(change => change.Resource.Parent is { } parent && urns.Contains(parent) ? parent : (Urn?)null);
        return Nodes(children, parent: null, isDetailed);
    }

    private static ImmutableArray<PreviewNode> Nodes(ILookup<Urn?, ResourceChange> children, Urn? parent, bool isDetailed) =>
        [.. children[parent].Select(change => Node(children, change, isDetailed)).OfType<PreviewNode>()];

    private static PreviewNode? Node(ILookup<Urn?, ResourceChange> children, ResourceChange change, bool isDetailed)
    {
        // Two entries of one URN are an object and its predecessor that still waits to be deleted; the children belong to the object.
        var below = change.Kind == ChangeKind.Delete && children[change.Resource.Parent].Count(other => other.Resource.Urn == change.Resource.Urn) > 1
            ? []
            : Nodes(children, change.Resource.Urn, isDetailed);
        if (change.Kind == ChangeKind.Same && below.IsEmpty)
        {
            return null;
        }

        var all = Properties(change);
        var shown = isDetailed ? all
            : change.Resource.Kind == ResourceKind.Component ? []
            : change.Kind is ChangeKind.Update or ChangeKind.Replace ? all
            : [.. all.Where(property => property.MattersForSecurity)];
        return new PreviewNode
        {
            Kind = change.Kind,
            Title = Title(change),
            Properties = change.Kind == ChangeKind.Delete && !isDetailed ? [] : shown,
            Hidden = change.Kind == ChangeKind.Delete || change.Resource.Kind == ResourceKind.Component ? 0 : all.Length - shown.Length,
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
        var remark = change switch
        {
            { Kind: ChangeKind.Replace, DeletesFirst: true } => " (the old one is deleted first)",
            { Kind: ChangeKind.Delete, IsRetained: true } => " (the real thing stays)",
            { Kind: ChangeKind.Read } => " (read only)",
            _ => "",
        };
        return $"{type} {change.Resource.Name}{remark}";
    }
}

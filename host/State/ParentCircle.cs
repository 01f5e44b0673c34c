using Lucid.Host.Graph;

namespace Lucid.Host.State;

/// <summary>Finds resources that are above themselves: they would stand nowhere in a tree, and no plan would name them.</summary>
internal static class ParentCircle
{
    /// <summary>The first circle: each resource is followed by its parent, the last is the first again; null where there is none.</summary>
    public static ImmutableArray<Urn>? Find(IReadOnlyDictionary<Urn, Resource> resources)
    {
        var rooted = new HashSet<Urn>();
        foreach (var start in resources.Keys.Order())
        {
            var way = new List<Urn>();
            var seen = new HashSet<Urn>();
            for (Urn? at = start; at is { } urn && resources.TryGetValue(urn, out var resource) && !rooted.Contains(urn); at = resource.Parent)
            {
                if (!seen.Add(urn))
                {
                    return [.. way.Skip(way.IndexOf(urn)), urn];
                }

                way.Add(urn);
            }

            rooted.UnionWith(way);
        }

        return null;
    }
}

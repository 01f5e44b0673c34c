namespace Pulumi;

/// <summary>Dependencies as the engine wants them.</summary>
internal static class ResourceUrns
{
    /// <summary>
    /// The URNs of resources, in ordinal order. A component stands for what it is made of: its URN alone would not make the engine wait.
    /// </summary>
    public static async ValueTask<IReadOnlyList<string>> GetAsync(IReadOnlyCollection<Resource> resources)
    {
        if (resources.Count == 0)
        {
            return [];
        }

        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in Expand(resources))
        {
            urns.Add((await resource.Urn.DataTask.ConfigureAwait(false)).Value);
        }

        return [.. urns];
    }

    /// <summary>The resources with the descendants of components in their place.</summary>
    public static HashSet<Resource> Expand(IEnumerable<Resource> resources)
    {
        var result = new HashSet<Resource>();
        var seen = new HashSet<Resource>();
        var waiting = new Stack<Resource>(resources);
        while (waiting.TryPop(out var resource))
        {
            if (!seen.Add(resource))
            {
                continue;
            }

            if (resource is not ComponentResource { IsRemote: false } component)
            {
                result.Add(resource);
                continue;
            }

            foreach (var child in component.Children)
            {
                waiting.Push(child);
            }
        }

        return result;
    }
}

using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Host.Engine;

/// <summary>The resources that a program has registered so far; many calls come at once.</summary>
internal sealed class ResourceRegistry
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Urn, Resource> _resources = [];

    /// <summary>The resources as they stand now.</summary>
    public ResourceGraph ToGraph()
    {
        lock (_gate)
        {
            return new ResourceGraph(_resources.Values);
        }
    }

    public Resource? Find(Urn urn)
    {
        lock (_gate)
        {
            return _resources.GetValueOrDefault(urn);
        }
    }

    /// <summary>Adds a resource; false if there is one of that URN already.</summary>
    public bool TryAdd(Resource resource)
    {
        lock (_gate)
        {
            return _resources.TryAdd(resource.Urn, resource);
        }
    }

    /// <summary>Sets what a component says its outputs are; false if there is no such resource.</summary>
    public bool TrySetOutputs(Urn urn, ObjectValue outputs)
    {
        lock (_gate)
        {
            if (!_resources.TryGetValue(urn, out var resource))
            {
                return false;
            }

            _resources[urn] = resource with { Outputs = outputs };
            return true;
        }
    }
}

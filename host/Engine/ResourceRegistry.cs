using Grpc.Core;
using Lucid.Host.Diff;
using Lucid.Host.Graph;
using Lucid.Host.Values;

namespace Lucid.Host.Engine;

/// <summary>The resources that a program has registered so far; many calls come at once.</summary>
internal sealed class ResourceRegistry
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Urn, Resource> _resources = [];
    private readonly Dictionary<Urn, Urn> _ownersByFormerUrn = [];
    private readonly HashSet<Urn> _replaced = [];
    private readonly HashSet<Urn> _deletedFirst = [];
    private Resource? _latest;

    /// <summary>The resource that was added last; null before the first.</summary>
    public Resource? Latest
    {
        get
        {
            lock (_gate)
            {
                return _latest;
            }
        }
    }

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
    /// <exception cref="RpcException">What is deployed under the URN is by an alias another resource's.</exception>
    public bool TryAdd(Resource resource)
    {
        lock (_gate)
        {
            if (_ownersByFormerUrn.TryGetValue(resource.Urn, out var owner))
            {
                throw AliasInUse(resource.Urn, owner, resource.Urn);
            }

            if (!_resources.TryAdd(resource.Urn, resource))
            {
                return false;
            }

            _latest = resource;
            return true;
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

    /// <summary>Notes that a resource is replaced.</summary>
    /// <param name="change">The replacement.</param>
    public void NoteReplacement(ResourceChange change)
    {
        lock (_gate)
        {
            _replaced.Add(change.Resource.Urn);
            if (change.DeletesFirst)
            {
                _deletedFirst.Add(change.Resource.Urn);
                _deletedFirst.Add(change.Resource.FormerUrn ?? change.Resource.Urn);
            }
        }
    }

    /// <summary>Whether a resource is replaced.</summary>
    public bool IsReplaced(Urn urn)
    {
        lock (_gate)
        {
            return _replaced.Contains(urn);
        }
    }

    /// <summary>Whether a resource is replaced and the old one deleted first; it may be named by its former URN.</summary>
    public bool IsDeletedFirst(Urn urn)
    {
        lock (_gate)
        {
            return _deletedFirst.Contains(urn);
        }
    }

    /// <summary>Notes that what is deployed under a URN is from now on another resource's.</summary>
    /// <param name="former">The URN in the state.</param>
    /// <param name="owner">The resource that has it as an alias.</param>
    /// <exception cref="RpcException">It is some other resource's already.</exception>
    public void ClaimFormer(Urn former, Urn owner)
    {
        lock (_gate)
        {
            if (_resources.ContainsKey(former))
            {
                throw AliasInUse(former, owner, former);
            }

            // Registered twice, a resource is refused for that.
            if (!_ownersByFormerUrn.TryAdd(former, owner) && _ownersByFormerUrn[former] is var other && other != owner)
            {
                throw AliasInUse(former, owner, other);
            }
        }
    }

    private static RpcException AliasInUse(Urn former, Urn owner, Urn other) => new(new Status(
        StatusCode.AlreadyExists,
        $"The alias {former} of {owner} is in use by {other}; what is deployed under one URN can become one resource only"));
}

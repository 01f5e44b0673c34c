using System.Collections.Immutable;
using System.Text;
using Pulumi.Serialization;
using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi;

/// <summary>What the engine says of a resource. Its properties are read when the first of them is asked for.</summary>
/// <param name="urn">Its URN.</param>
/// <param name="id">Its id; empty while it has none.</param>
/// <param name="properties">Its properties.</param>
/// <param name="isComplete">False if the operation failed or was skipped, so that a missing property says nothing.</param>
internal sealed class ResourceAnswer(string urn, string id, Lazy<Struct> properties, bool isComplete)
{
    private static readonly byte[] ReferenceSignature = Encoding.UTF8.GetBytes(Signatures.ResourceReference);

    public ResourceAnswer(string urn, string id, Struct properties, bool isComplete)
        : this(urn, id, new Lazy<Struct>(properties), isComplete)
    {
    }

    public ResourceAnswer(RegisterResourceResponse answer)
        : this(
            answer.Urn,
            answer.Id,
            new Lazy<Struct>(() => EngineAnswers.Read(answer.Object, answer.Urn)),
            answer.Result == Result.Success)
    {
        CanWait = answer.Object.Span.IndexOf(ReferenceSignature) < 0;
        Dependencies = answer.PropertyDependencies.Count == 0 ? Dependencies : answer.PropertyDependencies.ToImmutableDictionary(
            pair => pair.Key,
            pair => pair.Value.Urns.Select(resource => (Resource)new DependencyResource(resource)).ToImmutableHashSet());
    }

    /// <summary>
    /// Whether the properties may be read at any time, also after the run. A reference to a resource may not: it looks the resource up.
    /// </summary>
    public bool CanWait { get; }

    public string Urn => urn;

    public string Id => id;

    public Struct Properties => properties.Value;

    public bool IsComplete => isComplete;

    private ImmutableDictionary<string, ImmutableHashSet<Resource>> Dependencies { get; }
        = ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty;

    /// <summary>The resources that a property depends on beside its own, where the engine says so.</summary>
    public ImmutableHashSet<Resource> DependenciesOf(string name) => Dependencies.GetValueOrDefault(name) ?? OutputData.NoResources;
}

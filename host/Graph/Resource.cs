using Lucid.Host.Values;

namespace Lucid.Host.Graph;

/// <summary>One resource: as the program registered it, or as a saved state holds it.</summary>
public sealed record Resource
{
    /// <summary>The resource's URN.</summary>
    public required Urn Urn { get; init; }

    /// <summary>The type token, such as <c>kubernetes:apps/v1:Deployment</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name the program gave.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The URN that the resource is deployed under, where that is another one than <see cref="Urn"/>: an alias, its own or by its parent's.
    /// </summary>
    public Urn? FormerUrn { get; init; }

    /// <summary>The parent; null for the stack and for default providers.</summary>
    public Urn? Parent { get; init; }

    /// <summary>What the resource is to the engine.</summary>
    public required ResourceKind Kind { get; init; }

    /// <summary>The provider's id; null for components and where it is known only after the deployment.</summary>
    public string? Id { get; init; }

    /// <summary>What the program asked for.</summary>
    public ObjectValue Inputs { get; init; } = ObjectValue.Empty;

    /// <summary>What is known of the result: of components and the stack, what they registered as outputs.</summary>
    public ObjectValue Outputs { get; init; } = ObjectValue.Empty;

    /// <summary>The provider, as <c>URN::ID</c>; null for resources that have none.</summary>
    public ProviderReference? Provider { get; init; }

    /// <summary>The resources that must exist before this one, in ordinal order.</summary>
    public ImmutableArray<Urn> Dependencies { get; init; } = [];

    /// <summary>For each input, the resources it comes from; empty where the program did not tell them apart.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Urn>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<Urn>>(StringComparer.Ordinal);

    /// <summary>Whether the resource may not be deleted; inherited from the parent where the program does not say.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Whether deleting the resource leaves the real thing alone; inherited from the parent where the program does not say.</summary>
    public bool IsRetainedOnDelete { get; init; }

    /// <summary>Whether a replacement deletes the old one first; null where the program does not say.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>The resource whose deletion deletes this one too, or null; inherited from the parent.</summary>
    public Urn? DeletedWith { get; init; }

    /// <summary>Inputs whose changes do not count.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Inputs whose changes replace the resource, beside those that its type demands.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>Resources whose replacement replaces this one too, in ordinal order.</summary>
    public ImmutableArray<Urn> ReplaceWith { get; init; } = [];

    /// <summary>Inputs whose changes count but are not shown.</summary>
    public ImmutableArray<string> HideDiffs { get; init; } = [];

    /// <summary>Outputs to keep secret.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>The id of an existing thing to adopt, or null.</summary>
    public string? ImportId { get; init; }

    /// <summary>Of a saved resource: whether it is known to be broken and is to be replaced.</summary>
    public bool IsTainted { get; init; }
}

namespace Pulumi;

/// <summary>How the engine treats a resource.</summary>
public abstract class ResourceOptions
{
    private List<Input<Alias>>? _aliases;
    private InputList<Resource>? _dependsOn;
    private List<string>? _hideDiffs;
    private ResourceHookBinding? _hooks;
    private List<string>? _ignoreChanges;
    private List<string>? _replaceOnChanges;
    private InputList<Resource>? _replaceWith;
    private List<ResourceTransformation>? _resourceTransformations;
    private List<ResourceTransform>? _resourceTransforms;

    /// <summary>Makes options that say nothing.</summary>
    protected ResourceOptions()
    {
    }

    /// <summary>Earlier identities of the resource.</summary>
    public List<Input<Alias>> Aliases
    {
        get => _aliases ??= [];
        set => _aliases = value;
    }

    /// <summary>How long the engine waits for the resource.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>A resource whose deletion deletes this one too.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources that have to be there first.</summary>
    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    /// <summary>Paths of properties whose changes do not show in a diff, though they are made.</summary>
    public List<string> HideDiffs
    {
        get => _hideDiffs ??= [];
        set => _hideDiffs = value;
    }

    /// <summary>What runs at steps in the life of the resource.</summary>
    public ResourceHookBinding Hooks
    {
        get => _hooks ??= new();
        set => _hooks = value;
    }

    /// <summary>The id of an existing resource to read instead of registering one.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>Paths of properties whose changes are not made.</summary>
    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    /// <summary>The resource that this one is a part of; the stack when null.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Where the provider's plugin is fetched from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>True if the engine refuses to delete the resource; inherited from the parent when null.</summary>
    public bool? Protect { get; set; }

    /// <summary>The provider; inherited from the parent when null.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>Paths of properties whose changes replace the resource.</summary>
    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    /// <summary>Resources whose replacement replaces this one too.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => _replaceWith ??= [];
        set => _replaceWith = value;
    }

    /// <summary>A value whose change replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    /// <summary>Functions that change the arguments and options of this resource and its children, in the program itself.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    /// <summary>Functions that change the properties and options of this resource and its children, called back by the engine.</summary>
    public List<ResourceTransform> ResourceTransforms
    {
        get => _resourceTransforms ??= [];
        set => _resourceTransforms = value;
    }

    /// <summary>True if the resource stays when it leaves the program.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>The URN of a resource of this deployment to look up instead of registering one.</summary>
    public string? Urn { get; set; }

    /// <summary>The version of the provider's plugin.</summary>
    public string? Version { get; set; }

    // What was given, without making the lists that nobody touched: most resources have none, and a run has thousands of resources.
    internal IReadOnlyList<Input<Alias>> GivenAliases => _aliases ?? (IReadOnlyList<Input<Alias>>)[];

    internal InputList<Resource>? GivenDependsOn => _dependsOn;

    internal IReadOnlyList<string> GivenHideDiffs => _hideDiffs ?? (IReadOnlyList<string>)[];

    internal IReadOnlyList<string> GivenIgnoreChanges => _ignoreChanges ?? (IReadOnlyList<string>)[];

    internal IReadOnlyList<string> GivenReplaceOnChanges => _replaceOnChanges ?? (IReadOnlyList<string>)[];

    internal InputList<Resource>? GivenReplaceWith => _replaceWith;

    internal IReadOnlyList<ResourceTransformation> GivenTransformations => _resourceTransformations ?? (IReadOnlyList<ResourceTransformation>)[];

    internal bool HasHooks => _hooks is { IsEmpty: false };

    internal bool HasResourceTransforms => _resourceTransforms is { Count: > 0 };

    /// <summary>Overlays options: single values of <paramref name="other"/> win, lists are appended.</summary>
    private protected void Overlay(ResourceOptions? other)
    {
        if (other is null)
        {
            return;
        }

        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Urn = other.Urn ?? Urn;
        Protect = other.Protect ?? Protect;
        Version = other.Version ?? Version;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts?.Clone() ?? CustomTimeouts;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;

        // Lists that were never touched stay unmade: most resources have none.
        Append(other._aliases, ref _aliases);
        Append(other._hideDiffs, ref _hideDiffs);
        Append(other._ignoreChanges, ref _ignoreChanges);
        Append(other._replaceOnChanges, ref _replaceOnChanges);
        Append(other._resourceTransformations, ref _resourceTransformations);
        Append(other._resourceTransforms, ref _resourceTransforms);
        _hooks = other._hooks is { } hooks ? _hooks?.Concat(hooks) ?? hooks.Clone() : _hooks;
        Append(other._dependsOn, ref _dependsOn);
        Append(other._replaceWith, ref _replaceWith);
    }

    private protected static void Append<T>(List<T>? from, ref List<T>? to)
    {
        if (from is not null)
        {
            (to ??= []).AddRange(from);
        }
    }

    private static void Append(InputList<Resource>? from, ref InputList<Resource>? to)
    {
        if (from is not null)
        {
            (to ??= []).AddRange(from);
        }
    }
}

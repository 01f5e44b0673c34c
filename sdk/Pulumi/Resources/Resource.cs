using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Anything that the engine keeps a state of: what a provider manages, and components made of such.</summary>
public class Resource
{
    internal const string UrnName = "urn";

    private readonly Lock _childrenGate = new();
    private ImmutableArray<Resource> _children = [];

    private protected Resource(
        string type, string name, bool custom, ResourceArgs? args, ResourceOptions options, bool remote, RegisterPackageRequest? package)
    {
        RequireText(type, nameof(type));
        RequireText(name, nameof(name));
        Type = type;
        Name = name;
        IsCustom = custom;
        IsRemote = remote;

        var isStack = this is Stack;
        var deployment = Deployment.Required;
        var inheritFrom = options.Parent ?? (isStack ? null : deployment.Stack);
        Transformations = [.. options.GivenTransformations, .. inheritFrom?.Transformations ?? []];
        (var inputs, options) = Transform(args ?? ResourceArgs.Empty, options);

        // Only a parent that was given passes protection and providers on: the stack has none of its own to give.
        Protect = options.Protect ?? options.Parent?.Protect;
        var providers = ProviderInheritance.Resolve(this, options);
        Providers = providers.ForChildren;
        Provider = providers.Own;
        Parent = options.Parent ?? (isStack ? null : deployment.Stack);
        options.Parent?.AddChild(this);
        Version = options.Version;
        PluginDownloadURL = options.PluginDownloadURL;

        deployment.RegisterOrRead(this, inputs, options, package);
    }

    private protected Resource(string urn)
    {
        Type = string.Empty;
        Name = string.Empty;
        Transformations = [];
        Providers = ImmutableDictionary<string, ProviderResource>.Empty;
        Urn = Output.Create(urn);
    }

    /// <summary>The engine's name of the resource, unique in its stack.</summary>
    [Output(UrnName)]
    public Output<string> Urn { get; private protected set; } = null!;

    internal string Type { get; }

    internal string Name { get; }

    internal bool IsCustom { get; }

    internal bool IsRemote { get; }

    internal bool? Protect { get; }

    /// <summary>The parent; null only for the stack.</summary>
    internal Resource? Parent { get; }

    /// <summary>The provider of this very resource; null if the engine picks the default one.</summary>
    internal ProviderResource? Provider { get; }

    /// <summary>The providers that children inherit, by package.</summary>
    internal ImmutableDictionary<string, ProviderResource> Providers { get; }

    /// <summary>The version of the provider's plugin; null for the newest.</summary>
    internal string? Version { get; }

    /// <summary>Where the provider's plugin is fetched from; null for the usual place.</summary>
    internal string? PluginDownloadURL { get; }

    internal ImmutableArray<ResourceTransformation> Transformations { get; }

    internal ImmutableArray<Resource> Children
    {
        get
        {
            lock (_childrenGate)
            {
                return _children;
            }
        }
    }

    /// <summary>The provider that children of a type, or functions, inherit; null if the engine picks the default one.</summary>
    /// <param name="token">The token of the type or function; one that has not three parts inherits nothing.</param>
    internal ProviderResource? GetProvider(string token)
        => token.Split(':') is [var package, _, _] ? Providers.GetValueOrDefault(package) : null;

    /// <summary>The type token.</summary>
    /// <returns>The token.</returns>
    public string GetResourceType() => Type;

    /// <summary>The name that the program gave.</summary>
    /// <returns>The name.</returns>
    public string GetResourceName() => Name;

    private static void RequireText(string value, string parameter)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentException($"'{parameter}' cannot be null or empty.", parameter);
        }
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in Transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is { } result)
            {
                // The parent decided which transformations run; it cannot be decided by one of them.
                if (result.Options.Parent != options.Parent)
                {
                    throw new ArgumentException("Transformations cannot currently be used to change the `parent` of a resource.");
                }

                (args, options) = (result.Args, result.Options);
            }
        }

        return (args, options);
    }

    private void AddChild(Resource child)
    {
        lock (_childrenGate)
        {
            _children = _children.Add(child);
        }
    }
}

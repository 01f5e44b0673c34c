using System.Collections.Immutable;
using Pulumi.Serialization;
using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi;

/// <summary>Turns a resource with its arguments and options into what the engine is asked, waiting for all that it needs.</summary>
internal sealed class ResourceRequestBuilder(
    Deployment deployment, MonitorFeatures features, Resource resource, ResourceArgs args, ResourceOptions options,
    RegisterPackageRequest? package)
{
    private readonly HashSet<Resource> _dependencies = [];
    private readonly List<(string Property, IReadOnlyCollection<Resource> Resources)> _propertyDependencies = [];

    public async Task<RegisterResourceRequest> BuildRegisterAsync()
    {
        var properties = await SerializePropertiesAsync().ConfigureAwait(false);
        var request = new RegisterResourceRequest
        {
            Type = resource.Type,
            Name = resource.Name,
            Parent = await GetParentUrnAsync().ConfigureAwait(false),
            Custom = resource.IsCustom,
            Remote = resource.IsRemote,
            Object = StructWriter.Write(properties),
            AcceptSecrets = true,
            AcceptResources = AcceptsResources,
            SupportsResultReporting = true,
            Version = options.Version ?? string.Empty,
            PluginDownloadURL = options.PluginDownloadURL ?? string.Empty,
            PackageRef = await deployment.GetPackageReferenceAsync(package).ConfigureAwait(false),
            CustomTimeouts = ResourceTimeouts.Write(options.CustomTimeouts),
            Hooks = options.HasHooks ? await HookBindings.WriteAsync(options.Hooks).ConfigureAwait(false) : new(),
        };
        if (resource.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        request.IgnoreChanges.AddRange(options.GivenIgnoreChanges);
        request.HideDiffs.AddRange(options.GivenHideDiffs);
        await AddAliasesAsync(request).ConfigureAwait(false);
        await AddProvidersAsync(request).ConfigureAwait(false);
        await AddRelatedResourcesAsync(request).ConfigureAwait(false);
        AddCustomOptions(request);
        await AddDependenciesAsync(request).ConfigureAwait(false);
        if (options.HasResourceTransforms)
        {
            request.Transforms.AddRange(await deployment.AddTransformsAsync(options.ResourceTransforms).ConfigureAwait(false));
        }

        return request;
    }

    public async Task<ReadResourceRequest> BuildReadAsync(string id)
    {
        var request = new ReadResourceRequest
        {
            Id = id,
            Type = resource.Type,
            Name = resource.Name,
            Parent = await GetParentUrnAsync().ConfigureAwait(false),
            Properties = StructWriter.Write(await SerializePropertiesAsync().ConfigureAwait(false)),
            Provider = await GetProviderReferenceAsync().ConfigureAwait(false),
            Version = options.Version ?? string.Empty,
            PluginDownloadURL = options.PluginDownloadURL ?? string.Empty,
            PackageRef = await deployment.GetPackageReferenceAsync(package).ConfigureAwait(false),
            AcceptSecrets = true,
            AcceptResources = AcceptsResources,
        };
        await CollectExplicitDependenciesAsync().ConfigureAwait(false);
        request.Dependencies.AddRange(await ResourceUrns.GetAsync(_dependencies).ConfigureAwait(false));
        request.AdditionalSecretOutputs.AddRange((options as CustomResourceOptions)?.GivenAdditionalSecretOutputs ?? []);
        return request;
    }

    /// <summary>A user may turn resource references off for a program that cannot read them.</summary>
    private static bool AcceptsResources
        => Environment.GetEnvironmentVariable("PULUMI_DISABLE_RESOURCE_REFERENCES")?.ToUpperInvariant() is not ("1" or "TRUE");

    private async ValueTask<Struct> SerializePropertiesAsync()
    {
        var keepResources = await features.ResourceReferencesAsync().ConfigureAwait(false);
        var keepOutputValues = resource.IsRemote && await features.OutputValuesAsync().ConfigureAwait(false);
        var result = new Struct();
        foreach (var (name, value) in args.GetValues())
        {
            if (value is null)
            {
                continue;
            }

            var serializer = new Serializer(keepResources, keepOutputValues, referencesAreDependencies: !resource.IsRemote);
            var written = await SerializePropertyAsync(serializer, name, value).ConfigureAwait(false);
            if (written is null || IsSaidAlready(result, name, written))
            {
                continue;
            }

            result.Add(name, written);
            _propertyDependencies.Add((name, serializer.Dependencies));
            _dependencies.UnionWith(serializer.Dependencies);
        }

        return result;
    }

    /// <summary>Two members of one name are a mistake in the args class, unless they say the same.</summary>
    private bool IsSaidAlready(Struct properties, string name, Value written)
        => properties.TryGetValue(name, out var earlier)
            && (earlier.Equals(written)
                ? true
                : throw new ArgumentException($"{resource.Type} gives '{name}' twice with different values."));

    private async ValueTask<Value?> SerializePropertyAsync(Serializer serializer, string name, object value)
    {
        try
        {
            return await serializer.SerializeAsync($"{resource.Type}.{name}", value).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            throw new InvalidOperationException($"error serializing property \"{name}\": {exception.Message}", exception);
        }
    }

    private async ValueTask<string> GetParentUrnAsync()
        => resource.Parent is { } parent ? (await parent.Urn.DataTask.ConfigureAwait(false)).Value : string.Empty;

    private async ValueTask<string> GetProviderReferenceAsync()
        => resource.IsCustom && resource.Provider is { } provider ? await provider.GetReferenceAsync().ConfigureAwait(false) : string.Empty;

    private async ValueTask AddAliasesAsync(RegisterResourceRequest request)
    {
        if (options.GivenAliases.Count == 0)
        {
            return;
        }

        if (await features.AliasSpecsAsync().ConfigureAwait(false))
        {
            request.Aliases.AddRange(await ResourceAliases.ConvertAsync(options.Aliases).ConfigureAwait(false));
        }
        else
        {
            request.AliasURNs.AddRange(
                await ResourceAliases.ToUrnsAsync(options.Aliases, resource, options.Parent).ConfigureAwait(false));
        }
    }

    private async ValueTask AddProvidersAsync(RegisterResourceRequest request)
    {
        request.Provider = await GetProviderReferenceAsync().ConfigureAwait(false);
        if (!resource.IsRemote || options is not ComponentResourceOptions component)
        {
            return;
        }

        // The engine adds what the component inherits.
        IEnumerable<ProviderResource> own = component.Provider is null ? component.Providers : [component.Provider];
        foreach (var provider in own)
        {
            request.Providers[provider.Package] = await provider.GetReferenceAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask AddRelatedResourcesAsync(RegisterResourceRequest request)
    {
        if (options.DeletedWith is { } deletedWith)
        {
            Require(await features.DeletedWithAsync().ConfigureAwait(false), nameof(options.DeletedWith));
            request.DeletedWith = (await deletedWith.Urn.DataTask.ConfigureAwait(false)).Value;
        }

        var replaceWith = await KnownAsync(options.GivenReplaceWith).ConfigureAwait(false);
        if (!replaceWith.IsEmpty)
        {
            Require(await features.ReplaceWithAsync().ConfigureAwait(false), nameof(options.ReplaceWith));
            foreach (var other in replaceWith)
            {
                request.ReplaceWith.Add((await other.Urn.DataTask.ConfigureAwait(false)).Value);
            }
        }

        if (options.ReplacementTrigger is { } trigger)
        {
            var serializer = new Serializer(keepResources: await features.ResourceReferencesAsync().ConfigureAwait(false));
            request.ReplacementTrigger = StructWriter.Write(
                await serializer.SerializeAsync("replacementTrigger", trigger).ConfigureAwait(false) ?? Value.ForNull());
        }
    }

    private static void Require(bool isSupported, string option)
    {
        if (!isSupported)
        {
            throw new InvalidOperationException($"The Pulumi CLI does not support the {option} option. Please update the Pulumi CLI.");
        }
    }

    private void AddCustomOptions(RegisterResourceRequest request)
    {
        if (options is not CustomResourceOptions custom)
        {
            return;
        }

        request.AdditionalSecretOutputs.AddRange(custom.GivenAdditionalSecretOutputs);
        request.ReplaceOnChanges.AddRange(custom.GivenReplaceOnChanges);
        request.DeleteBeforeReplace = custom.DeleteBeforeReplace ?? false;
        request.DeleteBeforeReplaceDefined = custom.DeleteBeforeReplace is not null;
        request.ImportId = custom.ImportId ?? string.Empty;
        foreach (var (key, value) in custom.GivenEnvVarMappings)
        {
            request.EnvVarMappings.Add(key, value);
        }
    }

    private async ValueTask AddDependenciesAsync(RegisterResourceRequest request)
    {
        await CollectExplicitDependenciesAsync().ConfigureAwait(false);
        request.Dependencies.AddRange(await ResourceUrns.GetAsync(_dependencies).ConfigureAwait(false));
        foreach (var (name, resources) in _propertyDependencies)
        {
            var urns = new RegisterResourceRequest.Types.PropertyDependencies();
            urns.Urns.AddRange(await ResourceUrns.GetAsync(resources).ConfigureAwait(false));
            request.PropertyDependencies.Add(name, urns);
        }
    }

    private async ValueTask CollectExplicitDependenciesAsync()
        => _dependencies.UnionWith(await KnownAsync(options.GivenDependsOn).ConfigureAwait(false));

    /// <summary>The resources of an option; none while it is not known which.</summary>
    private static async ValueTask<ImmutableArray<Resource>> KnownAsync(InputList<Resource>? resources)
    {
        if (resources is null)
        {
            return [];
        }

        var data = await resources.ToOutput().DataTask.ConfigureAwait(false);
        return data.IsKnown && !data.Value.IsDefault ? data.Value : [];
    }
}

using Google.Protobuf;
using Pulumi.Serialization;
using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi;

/// <summary>The options that a transform of a resource is given and gives back.</summary>
/// <param name="request">The resource as the engine sent it.</param>
internal sealed class TransformOptions(TransformRequest request)
{
    private readonly TransformResourceOptions _given = request.Options ?? new TransformResourceOptions();
    private Input<object>? _givenTrigger;

    /// <summary>The options as the transform sees them.</summary>
    public ResourceOptions Read()
    {
        ResourceOptions result = request.Custom ? ReadCustom() : ReadComponent();
        result.Aliases = [.. _given.Aliases.Select(alias => (Input<Alias>)ResourceAliases.Read(alias))];
        result.CustomTimeouts = ResourceTimeouts.Read(_given.CustomTimeouts);
        result.DeletedWith = Named(_given.DeletedWith);
        result.DependsOn = ReadResources(_given.DependsOn);
        result.HideDiffs = [.. _given.HideDiff];
        result.Hooks = HookBindings.Read(_given.Hooks);
        result.IgnoreChanges = [.. _given.IgnoreChanges];
        result.Parent = Named(request.Parent);
        result.PluginDownloadURL = NullIfEmpty(_given.PluginDownloadUrl);
        result.Protect = _given.HasProtect ? _given.Protect : null;
        result.Provider = _given.Provider.Length == 0 ? null : ReadProvider(_given.Provider);
        result.ReplaceOnChanges = [.. _given.ReplaceOnChanges];
        result.ReplaceWith = ReadResources(_given.ReplaceWith);
        result.ReplacementTrigger = _givenTrigger = ReadTrigger(_given);
        result.RetainOnDelete = _given.HasRetainOnDelete ? _given.RetainOnDelete : null;
        result.Version = NullIfEmpty(_given.Version);
        return result;
    }

    /// <summary>Writes the options that a transform returned. What programs cannot set stays as it was.</summary>
    public async Task<TransformResourceOptions> WriteAsync(ResourceOptions options)
    {
        var result = new TransformResourceOptions
        {
            CustomTimeouts = ResourceTimeouts.Write(options.CustomTimeouts, readTimeout: _given.CustomTimeouts?.Read),
            DeletedWith = await UrnAsync(options.DeletedWith).ConfigureAwait(false),
            Hooks = options.HasHooks ? await HookBindings.WriteAsync(options.Hooks).ConfigureAwait(false) : null,
            Import = _given.Import,
            PluginChecksums = { _given.PluginChecksums },
            PluginDownloadUrl = options.PluginDownloadURL ?? string.Empty,
            Provider = options.Provider is { } provider ? await provider.GetReferenceAsync().ConfigureAwait(false) : string.Empty,
            Version = options.Version ?? string.Empty,
        };
        if (await WriteTriggerAsync(options.ReplacementTrigger).ConfigureAwait(false) is { } trigger)
        {
            result.ReplacementTrigger = trigger;
        }

        if (options.Protect is { } protect)
        {
            result.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            result.RetainOnDelete = retain;
        }

        result.Aliases.AddRange(await ResourceAliases.ConvertAsync(options.Aliases).ConfigureAwait(false));
        result.DependsOn.AddRange(await UrnsAsync(options.DependsOn).ConfigureAwait(false));
        result.HideDiff.AddRange(options.HideDiffs);
        result.IgnoreChanges.AddRange(options.IgnoreChanges);
        result.ReplaceOnChanges.AddRange(options.ReplaceOnChanges);
        result.ReplaceWith.AddRange(await UrnsAsync(options.ReplaceWith).ConfigureAwait(false));
        await AddKindAsync(result, options).ConfigureAwait(false);
        return result;
    }

    private CustomResourceOptions ReadCustom()
        => new()
        {
            AdditionalSecretOutputs = [.. _given.AdditionalSecretOutputs],
            DeleteBeforeReplace = _given.HasDeleteBeforeReplace ? _given.DeleteBeforeReplace : null,
            ImportId = NullIfEmpty(_given.Import),
        };

    private ComponentResourceOptions ReadComponent() => new() { Providers = [.. _given.Providers.Values.Select(ReadProvider)] };

    private static ProviderResource ReadProvider(string reference) => DependencyProviderResource.Read(reference);

    private static InputList<Resource> ReadResources(IEnumerable<string> urns)
        => urns.Select(urn => (Resource)new DependencyResource(urn)).ToList();

    private static Input<object>? ReadTrigger(TransformResourceOptions given)
        => given.HasReplacementTrigger
            ? new Output<object>(Deserializer.Deserialize(StructReader.ReadValue(given.ReplacementTrigger))!)
            : (Input<object>?)null;

    private static DependencyResource? Named(string urn) => urn.Length == 0 ? null : new DependencyResource(urn);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    private static async Task AddKindAsync(TransformResourceOptions result, ResourceOptions options)
    {
        if (options is CustomResourceOptions custom)
        {
            result.AdditionalSecretOutputs.AddRange(custom.AdditionalSecretOutputs);
            result.Import = custom.ImportId ?? string.Empty;
            if (custom.DeleteBeforeReplace is { } deleteFirst)
            {
                result.DeleteBeforeReplace = deleteFirst;
            }
        }

        foreach (var provider in (options as ComponentResourceOptions)?.Providers ?? [])
        {
            result.Providers[provider.Package] = await provider.GetReferenceAsync().ConfigureAwait(false);
        }
    }

    private async Task<ByteString?> WriteTriggerAsync(Input<object>? trigger)
        => trigger is null ? null
            : ReferenceEquals(trigger, _givenTrigger) ? _given.ReplacementTrigger
            : await new Serializer(keepResources: true).SerializeAsync("replacementTrigger", trigger).ConfigureAwait(false) is { } written
                ? StructWriter.Write(written)
                : null;

    /// <summary>
    /// The URNs in the given order. A component stands for itself here: its children may be what waits for the transform.
    /// </summary>
    private static async Task<IReadOnlyList<string>> UrnsAsync(InputList<Resource> resources)
    {
        var known = await resources.ToOutput().DataTask.ConfigureAwait(false);
        var urns = new List<string>();
        foreach (var resource in known.IsKnown && !known.Value.IsDefault ? known.Value : [])
        {
            urns.Add(await UrnAsync(resource).ConfigureAwait(false));
        }

        return urns;
    }

    private static async Task<string> UrnAsync(Resource? resource)
        => resource is null ? string.Empty : (await resource.Urn.DataTask.ConfigureAwait(false)).Value;
}

using System.Collections;
using System.Text.Json;
using Pulumi.Wire;

namespace Pulumi.Serialization;

/// <summary>Writes values of a program in the form of the wire, collecting the resources that they depend on.</summary>
/// <param name="keepResources">True if a resource is sent as a reference, false if as its id or URN.</param>
/// <param name="keepOutputValues">
/// True if outputs are sent with what is known about them, false if only as value, secret or unknown.
/// </param>
/// <param name="referencesAreDependencies">
/// False if a resource that is sent as a reference is none of the dependencies: what constructs a component, or runs a method, then takes a
/// property of nothing but references for a plain one.
/// </param>
internal sealed class Serializer(bool keepResources, bool keepOutputValues = false, bool referencesAreDependencies = true)
{
    private HashSet<Resource>? _dependencies;

    /// <summary>The resources that what was written so far depends on.</summary>
    public IReadOnlyCollection<Resource> Dependencies => _dependencies ?? (IReadOnlyCollection<Resource>)[];

    /// <summary>Writes one value.</summary>
    /// <param name="path">Where the value stands, for messages.</param>
    /// <param name="value">The value.</param>
    /// <returns>The written value; null where there is none.</returns>
    /// <exception cref="InvalidOperationException">A value has a type that has no form on the wire.</exception>
    public async ValueTask<Value?> SerializeAsync(ValuePath path, object? value)
    {
        value = ContentOf(value);
        if (Plain(value) is { } plain)
        {
            return plain;
        }

        switch (value)
        {
            case null:
                return null;
            case InputEntries map:
                return await SerializeStructAsync(path, map.Entries).ConfigureAwait(false);
            case IOutput output:
                return await SerializeOutputAsync(path, output).ConfigureAwait(false);
            case InputArgs args:
                return await SerializeStructAsync(path, args.GetValues()).ConfigureAwait(false);
            case JsonText json:
                return await SerializeJsonTextAsync(path, json.Value).ConfigureAwait(false);
            case IUnion union:
                return await SerializeAsync(path, union.Value).ConfigureAwait(false);
            case Resource resource:
                return await SerializeResourceAsync(path, resource).ConfigureAwait(false);
            case AssetOrArchive assetOrArchive:
                return await SerializeAssetAsync(path, assetOrArchive).ConfigureAwait(false);
            case JsonElement element:
                return JsonValues.ToValue(element);
            case Task:
                throw new InvalidOperationException(
                    $"Tasks are not allowed inside ResourceArgs. Please wrap your Task in an Output: {path}");
            case IDictionary dictionary:
                return await SerializeDictionaryAsync(path, dictionary).ConfigureAwait(false);
            case IEnumerable list when value is IList || ImmutableCollections.IsArray(value.GetType()):
                return await SerializeListAsync(path, list).ConfigureAwait(false);
            default:
                return await SerializeSpecialTypeAsync(path, value).ConfigureAwait(false);
        }
    }

    /// <summary>Writes several values; one without a value is left out.</summary>
    public async ValueTask<Value> SerializeStructAsync(ValuePath path, IEnumerable<KeyValuePair<string, object?>> values)
    {
        var result = new Struct();
        foreach (var (key, value) in values)
        {
            var content = ContentOf(value);
            if (content is not null && (Plain(content) ?? await SerializeAsync(path.Of(key), content).ConfigureAwait(false)) is { } written)
            {
                // Two members of one name are a mistake in the args class, unless they say the same.
                if (!result.TryGetValue(key, out var earlier))
                {
                    result.Add(key, written);
                }
                else if (!earlier.Equals(written))
                {
                    throw new ArgumentException($"{path} gives '{key}' twice with different values.");
                }
            }
        }

        return Value.ForStruct(result);
    }

    private void DependOn(IReadOnlyCollection<Resource> resources)
    {
        if (resources.Count > 0)
        {
            (_dependencies ??= []).UnionWith(resources);
        }
    }

    private static object? ContentOf(object? value)
    {
        while (value is IInput input)
        {
            value = input.Content;
        }

        return value;
    }

    /// <summary>What most values are, which needs neither a path nor a wait; null for one that is something else.</summary>
    private static Value? Plain(object? value)
        => value switch
        {
            string text => Value.ForString(text),
            bool flag => Value.ForBool(flag),
            int number => Value.ForNumber(number),
            double number => Value.ForNumber(number),
            _ => null,
        };

    private async ValueTask<Value?> SerializeOutputAsync(ValuePath path, IOutput output)
    {
        var data = await output.GetDataAsync().ConfigureAwait(false);
        if (keepOutputValues)
        {
            return await SerializeOutputValueAsync(path, data).ConfigureAwait(false);
        }

        DependOn(data.Resources);
        if (!data.IsKnown)
        {
            return Value.ForString(Signatures.Unknown);
        }

        var value = await SerializeAsync(path, data.Value).ConfigureAwait(false);
        return data.IsSecret ? SpecialValues.Secret(value ?? Value.ForNull()) : value;
    }

    private async ValueTask<Value?> SerializeOutputValueAsync(ValuePath path, OutputData<object?> data)
    {
        // What is known about an output holds for all of its value, so there are no output values inside one.
        var inner = new Serializer(keepResources, keepOutputValues: false, referencesAreDependencies);
        inner.DependOn(data.Resources);
        var value = data.IsKnown ? await inner.SerializeAsync(path, data.Value).ConfigureAwait(false) : null;
        DependOn(inner.Dependencies);
        if (data.IsKnown && !data.IsSecret && inner.Dependencies.Count == 0)
        {
            return value;
        }

        var urns = await ResourceUrns.GetAsync(inner.Dependencies).ConfigureAwait(false);
        return SpecialValues.OutputValue(data.IsKnown ? value ?? Value.ForNull() : null, data.IsSecret, urns);
    }

    private async ValueTask<Value> SerializeResourceAsync(ValuePath path, Resource resource)
    {
        // The URN and the id of a reference are always plain texts.
        var plain = new Serializer(keepResources);
        var urn = await plain.SerializeAsync(path.Of("urn"), resource.Urn).ConfigureAwait(false);
        if (referencesAreDependencies || !keepResources)
        {
            DependOn(plain.Dependencies);
            DependOn([resource]);
        }

        if (resource is not CustomResource custom)
        {
            return keepResources ? SpecialValues.ResourceReference(urn!, id: null) : urn!;
        }

        var id = await plain.SerializeAsync(path.Of("id"), custom.Id).ConfigureAwait(false) ?? Value.ForString(string.Empty);
        if (!keepResources)
        {
            return id;
        }

        return SpecialValues.ResourceReference(urn!, id.StringValue == Signatures.Unknown ? Value.ForString(string.Empty) : id);
    }

    private async ValueTask<Value> SerializeAssetAsync(ValuePath path, AssetOrArchive asset)
    {
        var value = asset.Value is IDictionary assets
            ? await SerializeDictionaryAsync(path, assets).ConfigureAwait(false)
            : Value.ForString((string)asset.Value);
        return SpecialValues.Asset(asset.Signature, asset.Key, value);
    }

    private async ValueTask<Value> SerializeDictionaryAsync(ValuePath path, IDictionary dictionary)
    {
        var entries = new List<KeyValuePair<string, object?>>(dictionary.Count);
        foreach (DictionaryEntry entry in dictionary)
        {
            entries.Add(entry.Key is string key
                ? KeyValuePair.Create(key, entry.Value)
                : throw new InvalidOperationException(
                    $"Dictionaries are only supported with string keys, not {entry.Key.GetType().FullName}: {path}"));
        }

        return await SerializeStructAsync(path, entries).ConfigureAwait(false);
    }

    private async ValueTask<Value> SerializeListAsync(ValuePath path, IEnumerable list)
    {
        var values = new List<Value>();
        foreach (var element in ImmutableCollections.OrEmpty(list))
        {
            var content = ContentOf(element);
            values.Add(
                Plain(content) ?? await SerializeAsync(path.Of(values.Count), content).ConfigureAwait(false) ?? Value.ForNull());
        }

        return Value.ForList([.. values]);
    }

    private async ValueTask<Value?> SerializeSpecialTypeAsync(ValuePath path, object value)
    {
        var type = value.GetType();
        if (type.IsEnum && System.Enum.GetUnderlyingType(type) == typeof(int))
        {
            return Value.ForNumber((int)value);
        }

        if (EnumTypes.TryGetValue(value, out var underlying))
        {
            return await SerializeAsync(path, underlying).ConfigureAwait(false);
        }

        if (OutputTypes.TryGetFields(value, out var fields))
        {
            return await SerializeStructAsync(path, fields).ConfigureAwait(false);
        }

        throw new InvalidOperationException($"{type.FullName} is not a supported argument type.\n\t{path}");
    }

    /// <summary>
    /// The value as JSON text. What is secret or unknown inside makes the whole text so: the marks would be part of the text.
    /// </summary>
    private async ValueTask<Value?> SerializeJsonTextAsync(ValuePath path, object value)
    {
        var serializer = new Serializer(keepResources: false);
        var written = await serializer.SerializeAsync(path, value).ConfigureAwait(false);
        DependOn(serializer.Dependencies);
        if (written is null)
        {
            return null;
        }

        if (SpecialValues.ContainsUnknown(written))
        {
            return Value.ForString(Signatures.Unknown);
        }

        var text = Value.ForString(JsonValues.ToJson(SpecialValues.WithoutSecrets(written)));
        return SpecialValues.ContainsSecret(written) ? SpecialValues.Secret(text) : text;
    }
}

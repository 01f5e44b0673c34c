using System.Collections.Immutable;
using Pulumi.Wire;

namespace Pulumi.Serialization;

/// <summary>Reads values of the wire into plain objects: numbers as double, lists and objects as immutable collections.</summary>
internal static class Deserializer
{
    private static readonly OutputData<object?> Unknown = new(OutputData.NoResources, null, IsKnown: false, IsSecret: false);

    /// <summary>Reads a value. What is secret or unknown anywhere inside makes the whole so.</summary>
    public static OutputData<object?> Deserialize(Value value)
        => value.Kind switch
        {
            ValueKind.Bool => OutputData.Known<object?>(value.BoolValue),
            ValueKind.Number => OutputData.Known<object?>(value.NumberValue),
            ValueKind.String when value.StringValue == Signatures.Unknown => Unknown,
            ValueKind.String => OutputData.Known<object?>(value.StringValue),
            ValueKind.List => DeserializeList(value.ListValue),
            ValueKind.Struct => DeserializeStruct(value),
            _ => OutputData.Known<object?>(null),
        };

    private static OutputData<object?> DeserializeList(IReadOnlyList<Value> list)
    {
        var items = ImmutableArray.CreateBuilder<object?>(list.Count);
        var result = OutputData.Known<object?>(null);
        foreach (var item in list)
        {
            var data = Deserialize(item);
            result = OutputData.Combine(data, result);
            items.Add(data.Value);
        }

        return result with { Value = items.MoveToImmutable() };
    }

    private static OutputData<object?> DeserializeStruct(Value value)
    {
        var fields = value.StructValue;
        return SpecialValues.SignatureOf(value) switch
        {
            null => DeserializeObject(value.StructValue),
            Signatures.Secret => Deserialize(Required(fields, "value", "secret")) with { IsSecret = true },
            Signatures.OutputValue => DeserializeOutputValue(value.StructValue),
            Signatures.ResourceReference => OutputData.Known<object?>(DeserializeReference(fields)),
            Signatures.Asset => OutputData.Known<object?>(DeserializeAsset(value.StructValue)),
            Signatures.Archive => DeserializeArchive(value.StructValue),
            var unknown => throw new InvalidOperationException(
                $"The engine sent a value with the signature {unknown}, which this SDK does not know."),
        };
    }

    private static OutputData<object?> DeserializeObject(Struct value)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, object?>();
        var result = OutputData.Known<object?>(null);
        foreach (var (key, field) in value)
        {
            // Keys of the providers' own book-keeping.
            if (key.StartsWith("__", StringComparison.Ordinal))
            {
                continue;
            }

            var data = Deserialize(field);
            result = OutputData.Combine(data, result);
            entries.Add(key, data.Value);
        }

        return result with { Value = entries.ToImmutable() };
    }

    private static OutputData<object?> DeserializeOutputValue(Struct value)
    {
        var data = value.TryGetValue("value", out var inner) ? Deserialize(inner) : Unknown;
        var isSecret = value.TryGetValue("secret", out var secret) && secret.BoolValue;
        var dependencies = value.TryGetValue("dependencies", out var urns)
            ? urns.ListValue.Select(urn => (Resource)new DependencyResource(urn.StringValue)).ToImmutableHashSet()
            : OutputData.NoResources;
        return data with { IsSecret = data.IsSecret || isSecret, Resources = OutputData.Union(data.Resources, dependencies) };
    }

    private static Resource DeserializeReference(Struct fields)
        => ResourceReferences.Resolve(
            Required(fields, "urn", "resource reference").StringValue,
            fields.TryGetValue("packageVersion", out var version) ? version.StringValue : string.Empty);

    private static Asset DeserializeAsset(Struct value)
        => value.TryGetValue("path", out var path) ? new FileAsset(path.StringValue)
            : value.TryGetValue("uri", out var uri) ? new RemoteAsset(uri.StringValue)
            : new StringAsset(Required(value, "text", "asset").StringValue);

    private static OutputData<object?> DeserializeArchive(Struct value)
    {
        if (value.TryGetValue("path", out var path))
        {
            return OutputData.Known<object?>(new FileArchive(path.StringValue));
        }

        if (value.TryGetValue("uri", out var uri))
        {
            return OutputData.Known<object?>(new RemoteArchive(uri.StringValue));
        }

        var assets = DeserializeObject(Required(value, "assets", "archive").StructValue);
        var entries = (ImmutableDictionary<string, object?>)assets.Value!;
        return assets with { Value = new AssetArchive(entries.ToDictionary(pair => pair.Key, pair => (AssetOrArchive)pair.Value!)) };
    }

    private static Value Required(Struct fields, string key, string kind)
        => fields.TryGetValue(key, out var value)
            ? value
            : throw new InvalidOperationException($"The engine sent a {kind} without '{key}'.");
}

using System.Collections.Immutable;
using Pulumi.Wire;

namespace Pulumi.Serialization;

/// <summary>
/// Reads values of the wire like <see cref="Deserializer"/>, but what is secret, unknown or depends on resources becomes an output where it
/// stands, of the type of its value.
/// </summary>
internal static class OutputPreservingDeserializer
{
    public static object? Deserialize(Value value)
        => value.Kind switch
        {
            ValueKind.String when value.StringValue != Signatures.Unknown => value.StringValue,
            ValueKind.List => ImmutableArray.CreateRange(value.ListValue.Select(Deserialize)),
            ValueKind.Struct when SpecialValues.SignatureOf(value) is null
                => value.StructValue.ToImmutableDictionary(field => field.Key, field => Deserialize(field.Value)),
            ValueKind.String => DeserializeOutput(value),
            ValueKind.Struct when SpecialValues.SignatureOf(value) is Signatures.Secret or Signatures.OutputValue
                => DeserializeOutput(value),
            _ => Deserializer.Deserialize(value).Value,
        };

    private static object DeserializeOutput(Value value)
    {
        // Secrets of outputs and outputs of secrets are one output.
        var (isSecret, resources, inner) = (false, OutputData.NoResources, value);
        while (inner is not null && SpecialValues.SignatureOf(inner) is Signatures.Secret or Signatures.OutputValue)
        {
            isSecret |= SpecialValues.SignatureOf(inner) == Signatures.Secret || IsMarkedSecret(inner.StructValue);
            resources = OutputData.Union(resources, DependenciesOf(inner.StructValue));
            inner = inner.StructValue.TryGetValue("value", out var content) ? content : null;
        }

        var isKnown = inner is not null && !(inner.Kind == ValueKind.String && inner.StringValue == Signatures.Unknown);
        return Typed(new OutputData<object?>(resources, isKnown ? Deserialize(inner!) : null, isKnown, isSecret));
    }

    private static bool IsMarkedSecret(Struct output) => output.TryGetValue("secret", out var secret) && secret.BoolValue;

    private static ImmutableHashSet<Resource> DependenciesOf(Struct output)
        => output.TryGetValue("dependencies", out var urns)
            ? urns.ListValue.Select(urn => (Resource)new DependencyResource(urn.StringValue)).ToImmutableHashSet()
            : OutputData.NoResources;

    /// <summary>Programs cast to the type of the value: a secret number is an output of a double.</summary>
    private static object Typed(OutputData<object?> data)
        => data.Value switch
        {
            double number => Typed(data, number),
            string text => Typed(data, text),
            bool flag => Typed(data, flag),
            ImmutableArray<object?> list => Typed(data, list),
            ImmutableDictionary<string, object?> entries => Typed(data, entries),
            FileAsset asset => Typed(data, asset),
            RemoteAsset asset => Typed(data, asset),
            StringAsset asset => Typed(data, asset),
            FileArchive archive => Typed(data, archive),
            RemoteArchive archive => Typed(data, archive),
            AssetArchive archive => Typed(data, archive),
            var other => Typed(data, other),
        };

    private static Output<T> Typed<T>(OutputData<object?> data, T value)
        => new(new OutputData<T>(data.Resources, value, data.IsKnown, data.IsSecret));
}

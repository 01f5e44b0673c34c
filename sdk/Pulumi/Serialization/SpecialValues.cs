using Pulumi.Wire;

namespace Pulumi.Serialization;

/// <summary>Values that plain JSON has no form for, as the wire writes them: structs with a signature.</summary>
internal static class SpecialValues
{
    /// <summary>A secret; a secret of a secret is one secret.</summary>
    public static Value Secret(Value value)
        => SignatureOf(value) == Signatures.Secret ? value : Make(Signatures.Secret, ("value", value));

    public static Value ResourceReference(Value urn, Value? id)
        => id is null ? Make(Signatures.ResourceReference, ("urn", urn)) : Make(Signatures.ResourceReference, ("urn", urn), ("id", id));

    public static Value Asset(string signature, string key, Value value) => Make(signature, (key, value));

    /// <summary>An output with what is known about it; no value means that it is not known.</summary>
    public static Value OutputValue(Value? value, bool isSecret, IEnumerable<string> dependencies)
    {
        var result = Make(Signatures.OutputValue);
        var fields = result.StructValue;
        if (value is not null)
        {
            fields.Add("value", value);
        }

        if (isSecret)
        {
            fields.Add("secret", Value.ForBool(true));
        }

        Value[] urns = [.. dependencies.Order(StringComparer.Ordinal).Select(Value.ForString)];
        if (urns.Length > 0)
        {
            fields.Add("dependencies", Value.ForList(urns));
        }

        return result;
    }

    /// <summary>The signature of a special value; null for a plain one.</summary>
    public static string? SignatureOf(Value value)
        => value.Kind == ValueKind.Struct
            && value.StructValue.TryGetValue(Signatures.Key, out var signature)
            && signature.Kind == ValueKind.String
            ? signature.StringValue
            : null;

    /// <summary>Tells whether anything inside is not known.</summary>
    public static bool ContainsUnknown(Value value)
        => value.Kind == ValueKind.String
            ? value.StringValue == Signatures.Unknown
            : Children(value).Any(ContainsUnknown);

    /// <summary>Tells whether anything inside is secret.</summary>
    public static bool ContainsSecret(Value value)
        => SignatureOf(value) == Signatures.Secret || Children(value).Any(ContainsSecret);

    /// <summary>The value with every secret inside in clear, for a text that is itself marked secret as a whole.</summary>
    public static Value WithoutSecrets(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.List:
                return Value.ForList([.. value.ListValue.Select(WithoutSecrets)]);
            case ValueKind.Struct when SignatureOf(value) == Signatures.Secret:
                return WithoutSecrets(value.StructValue["value"]);
            case ValueKind.Struct:
                var result = new Struct();
                foreach (var (key, field) in value.StructValue)
                {
                    result.Add(key, WithoutSecrets(field));
                }

                return Value.ForStruct(result);
            default:
                return value;
        }
    }

    private static IEnumerable<Value> Children(Value value)
        => value.Kind switch
        {
            ValueKind.List => value.ListValue,
            ValueKind.Struct => value.StructValue.Select(field => field.Value),
            _ => [],
        };

    private static Value Make(string signature, params ReadOnlySpan<(string Key, Value Value)> fields)
    {
        var result = new Struct();
        result.Add(Signatures.Key, Value.ForString(signature));
        foreach (var (key, value) in fields)
        {
            result.Add(key, value);
        }

        return Value.ForStruct(result);
    }
}

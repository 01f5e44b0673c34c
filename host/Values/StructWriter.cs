using Google.Protobuf.WellKnownTypes;

namespace Lucid.Host.Values;

/// <summary>Writes property values to the wire, in the forms that the program said it can read.</summary>
/// <param name="acceptsSecrets">Whether the program reads marked secrets; otherwise they travel plain, as the protocol has it.</param>
/// <param name="acceptsResources">Whether the program reads resource references; otherwise it gets the id, or a component's URN.</param>
/// <param name="keepsOutputs">
/// Whether output values stay what they are. Answers never carry them: what they add, dependencies, the program keeps itself.
/// </param>
internal sealed class StructWriter(bool acceptsSecrets, bool acceptsResources, bool keepsOutputs = false)
{
    public Struct Write(ObjectValue value)
    {
        var result = new Struct();
        foreach (var (key, item) in value.Entries)
        {
            result.Fields.Add(key, Write(item));
        }

        return result;
    }

    public Value Write(PropertyValue value) => value switch
    {
        BooleanValue boolean => Value.ForBool(boolean.Value),
        NumberValue number => Value.ForNumber(number.Value),
        TextValue text => Value.ForString(text.Value),
        Values.ListValue list => Value.ForList([.. list.Items.Select(Write)]),
        ObjectValue map => Value.ForStruct(Write(map)),
        UnknownValue => Value.ForString(Signatures.Unknown),
        SecretValue secret => acceptsSecrets ? Special(Signatures.Secret, ("value", Write(secret.Inner))) : Write(secret.Inner),
        ResourceReferenceValue reference => Reference(reference),
        OutputValue output => Output(output),
        AssetValue asset => Special(Signatures.Asset, (Key(asset.Source), Value.ForString(asset.Reference))),
        ArchiveValue { Assets: { } assets } => Special(Signatures.Archive, ("assets", Value.ForStruct(Write(assets)))),
        ArchiveValue archive => Special(Signatures.Archive, (Key(archive.Source), Value.ForString(archive.Reference))),
        _ => Value.ForNull(),
    };

    private static Value Special(string signature, params ReadOnlySpan<(string Key, Value Value)> fields)
    {
        var result = new Struct();
        result.Fields.Add(Signatures.Key, Value.ForString(signature));
        foreach (var (key, value) in fields)
        {
            result.Fields.Add(key, value);
        }

        return Value.ForStruct(result);
    }

    private static string Key(AssetSource source) => source switch
    {
        AssetSource.Text => "text",
        AssetSource.Path => "path",
        _ => "uri",
    };

    private Value Reference(ResourceReferenceValue reference)
    {
        if (!acceptsResources)
        {
            return Value.ForString(reference.Id switch { null => reference.Urn, "" => Signatures.Unknown, var id => id });
        }

        var result = Special(Signatures.ResourceReference, ("urn", Value.ForString(reference.Urn)));
        if (reference.Id is not null)
        {
            result.StructValue.Fields.Add("id", Value.ForString(reference.Id));
        }

        if (reference.PackageVersion is not null)
        {
            result.StructValue.Fields.Add("packageVersion", Value.ForString(reference.PackageVersion));
        }

        return result;
    }

    private Value Output(OutputValue output)
    {
        if (!keepsOutputs)
        {
            var value = output.Value ?? UnknownValue.Instance;
            return Write(output.IsSecret ? SecretValue.Of(value) : value);
        }

        var result = Special(Signatures.Output);
        if (output.Value is not null)
        {
            result.StructValue.Fields.Add("value", Write(output.Value));
        }

        if (output.IsSecret)
        {
            result.StructValue.Fields.Add("secret", Value.ForBool(true));
        }

        if (!output.Dependencies.IsEmpty)
        {
            result.StructValue.Fields.Add("dependencies", Value.ForList([.. output.Dependencies.Select(Value.ForString)]));
        }

        return result;
    }
}

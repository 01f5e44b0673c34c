using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Lucid.Host.Values;

/// <summary>Writes property values to the wire, in the forms that the program said it can read.</summary>
/// <param name="acceptsSecrets">Whether the program reads marked secrets; otherwise they travel plain, as the protocol has it.</param>
/// <param name="acceptsResources">Whether the program reads resource references; otherwise it gets the id, or a component's URN.</param>
/// <param name="keepsOutputs">
/// Whether output values stay what they are. Answers never carry them: what they add, dependencies, the program keeps itself.
/// </param>
internal sealed class StructWriter(bool acceptsSecrets, bool acceptsResources, bool keepsOutputs = false)
{
    public ByteString Write(ObjectValue value)
    {
        using var buffer = new StructBuffer();
        WriteEntries(buffer, value);
        return buffer.ToByteString();
    }

    /// <summary>The same as a message, for those who go on working with it.</summary>
    public Struct WriteMessage(ObjectValue value)
    {
        // The library's own limit ends at values that stand 33 deep in each other, which the schema of a custom resource may exceed.
        using var bytes = new MemoryStream(Write(value).ToByteArray());
        using var input = CodedInputStream.CreateWithLimits(bytes, sizeLimit: int.MaxValue, recursionLimit: int.MaxValue);
        return Struct.Parser.ParseFrom(input);
    }

    private void WriteEntries(StructBuffer buffer, ObjectValue value)
    {
        for (var index = value.Entries.Length - 1; index >= 0; index--)
        {
            var (key, item) = value.Entries[index];
            WriteEntry(buffer, key, item);
        }
    }

    private void WriteEntry(StructBuffer buffer, string key, PropertyValue value)
    {
        var before = buffer.Written;
        WriteContent(buffer, value);
        buffer.WriteHead(StructFields.EntryValue, before);
        buffer.WriteEntry(key, before);
    }

    private void WriteContent(StructBuffer buffer, PropertyValue value)
    {
        switch (value)
        {
            case BooleanValue boolean:
                buffer.Write(boolean.Value);
                break;
            case NumberValue number:
                buffer.Write(number.Value);
                break;
            case TextValue text:
                buffer.Write(text.Value, StructFields.Text);
                break;
            case Values.ListValue list:
                WriteList(buffer, list);
                break;
            case ObjectValue map:
                WriteStruct(buffer, map);
                break;
            case UnknownValue:
                buffer.Write(Signatures.Unknown, StructFields.Text);
                break;
            case Values.NullValue:
                buffer.WriteNull();
                break;
            default:
                WriteSpecial(buffer, value);
                break;
        }
    }

    private void WriteList(StructBuffer buffer, Values.ListValue list)
    {
        var before = buffer.Written;
        for (var index = list.Items.Length - 1; index >= 0; index--)
        {
            var beforeItem = buffer.Written;
            WriteContent(buffer, list.Items[index]);
            buffer.WriteHead(StructFields.ListItem, beforeItem);
        }

        buffer.WriteHead(StructFields.List, before);
    }

    private void WriteStruct(StructBuffer buffer, ObjectValue value)
    {
        var before = buffer.Written;
        WriteEntries(buffer, value);
        buffer.WriteHead(StructFields.Struct, before);
    }

    private void WriteSpecial(StructBuffer buffer, PropertyValue value)
    {
        switch (value)
        {
            case SecretValue secret when acceptsSecrets:
                WriteSpecial(buffer, Signatures.Secret, ("value", secret.Inner));
                break;
            case SecretValue secret:
                WriteContent(buffer, secret.Inner);
                break;
            case ResourceReferenceValue resource:
                WriteReference(buffer, resource);
                break;
            case OutputValue output:
                WriteOutput(buffer, output);
                break;
            case AssetValue asset:
                WriteSpecial(buffer, Signatures.Asset, (Key(asset.Source), new TextValue(asset.Reference)));
                break;
            case ArchiveValue { Reference: { } reference } archive:
                WriteSpecial(buffer, Signatures.Archive, (Key(archive.Source), new TextValue(reference)));
                break;
            case ArchiveValue archive:
                WriteSpecial(buffer, Signatures.Archive, ("assets", archive.Assets));
                break;
            default:
                throw new ArgumentException($"A {value.GetType().Name} has no form on the wire.", nameof(value));
        }
    }

    /// <summary>Writes an object with a signature; of its fields those that are there, also those that are null by themselves.</summary>
    private void WriteSpecial(StructBuffer buffer, string signature, params ReadOnlySpan<(string Key, PropertyValue? Value)> fields)
    {
        var before = buffer.Written;
        for (var index = fields.Length - 1; index >= 0; index--)
        {
            if (fields[index] is (var key, { } value))
            {
                WriteEntry(buffer, key, value);
            }
        }

        WriteEntry(buffer, Signatures.Key, new TextValue(signature));
        buffer.WriteHead(StructFields.Struct, before);
    }

    private static string Key(AssetSource source) => source switch
    {
        AssetSource.Text => "text",
        AssetSource.Path => "path",
        _ => "uri",
    };

    private void WriteReference(StructBuffer buffer, ResourceReferenceValue reference)
    {
        if (!acceptsResources)
        {
            buffer.Write(reference.Id switch { null => reference.Urn, "" => Signatures.Unknown, var id => id }, StructFields.Text);
            return;
        }

        WriteSpecial(
            buffer,
            Signatures.ResourceReference,
            ("urn", new TextValue(reference.Urn)),
            ("id", reference.Id is null ? null : new TextValue(reference.Id)),
            ("packageVersion", reference.PackageVersion is null ? null : new TextValue(reference.PackageVersion)));
    }

    private void WriteOutput(StructBuffer buffer, OutputValue output)
    {
        if (!keepsOutputs)
        {
            var value = output.Value ?? UnknownValue.Instance;
            WriteContent(buffer, output.IsSecret ? SecretValue.Of(value) : value);
            return;
        }

        WriteSpecial(
            buffer,
            Signatures.Output,
            ("value", output.Value),
            ("secret", output.IsSecret ? new BooleanValue(true) : null),
            ("dependencies", output.Dependencies.IsEmpty
                ? null
                : new Values.ListValue([.. output.Dependencies.Select(urn => new TextValue(urn))])));
    }
}

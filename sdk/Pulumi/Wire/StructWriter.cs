using Google.Protobuf;
using Pulumirpc;

namespace Pulumi.Wire;

/// <summary>Writes values in the form of the wire.</summary>
internal static class StructWriter
{
    public static ByteString Write(Struct value)
    {
        using var buffer = new StructBuffer();
        WriteFields(buffer, value);
        return buffer.ToByteString();
    }

    public static ByteString Write(Value value)
    {
        using var buffer = new StructBuffer();
        WriteContent(buffer, value);
        return buffer.ToByteString();
    }

    private static void WriteFields(StructBuffer buffer, Struct value)
    {
        for (var index = value.Count - 1; index >= 0; index--)
        {
            var before = buffer.Written;
            var (key, item) = value[index];
            WriteContent(buffer, item);
            buffer.WriteHead(StructFields.EntryValue, before);
            buffer.WriteEntry(key, before);
        }
    }

    private static void WriteContent(StructBuffer buffer, Value value)
    {
        var before = buffer.Written;
        switch (value.Kind)
        {
            case ValueKind.Null:
                buffer.WriteNull();
                break;
            case ValueKind.Bool:
                buffer.Write(value.BoolValue);
                break;
            case ValueKind.Number:
                buffer.Write(value.NumberValue);
                break;
            case ValueKind.String:
                buffer.Write(value.StringValue, StructFields.Text);
                break;
            case ValueKind.List:
                WriteItems(buffer, value.ListValue);
                buffer.WriteHead(StructFields.List, before);
                break;
            case ValueKind.Struct:
                WriteFields(buffer, value.StructValue);
                buffer.WriteHead(StructFields.Struct, before);
                break;
        }
    }

    private static void WriteItems(StructBuffer buffer, IReadOnlyList<Value> items)
    {
        for (var index = items.Count - 1; index >= 0; index--)
        {
            var before = buffer.Written;
            WriteContent(buffer, items[index]);
            buffer.WriteHead(StructFields.ListItem, before);
        }
    }
}

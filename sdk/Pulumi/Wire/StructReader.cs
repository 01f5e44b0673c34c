using Google.Protobuf;
using Pulumirpc;

namespace Pulumi.Wire;

/// <summary>Reads values in the form of the wire.</summary>
internal static class StructReader
{
    /// <exception cref="FormatException">The bytes are damaged.</exception>
    public static Struct Read(ByteString bytes) => ReadStruct(bytes.Span, depth: 0);

    /// <exception cref="FormatException">The bytes are damaged.</exception>
    public static Value ReadValue(ByteString bytes) => ReadValue(bytes.Span, depth: 0);

    private static Struct ReadStruct(ReadOnlySpan<byte> bytes, int depth)
    {
        StructFields.CheckDepth(depth);
        var result = new Struct();
        var reader = new FieldReader(bytes);
        while (reader.TryReadTag(out var tag))
        {
            if (tag == StructFields.MapEntry)
            {
                var (key, value) = ReadEntry(reader.ReadBytes(), depth);
                result[key] = value;
            }
            else
            {
                reader.Skip(tag);
            }
        }

        return result;
    }

    private static (string Key, Value Value) ReadEntry(ReadOnlySpan<byte> bytes, int depth)
    {
        var (key, value) = (string.Empty, Value.ForNull());
        var reader = new FieldReader(bytes);
        while (reader.TryReadTag(out var tag))
        {
            switch (tag)
            {
                case StructFields.EntryKey:
                    key = reader.ReadText();
                    break;
                case StructFields.EntryValue:
                    value = ReadValue(reader.ReadBytes(), depth);
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }

        return (key, value);
    }

    private static Value ReadValue(ReadOnlySpan<byte> bytes, int depth)
    {
        var value = Value.ForNull();
        var reader = new FieldReader(bytes);
        while (reader.TryReadTag(out var tag))
        {
            switch (tag)
            {
                case StructFields.Null:
                    reader.ReadVarint();
                    value = Value.ForNull();
                    break;
                case StructFields.Boolean:
                    value = Value.ForBool(reader.ReadVarint() != 0);
                    break;
                case StructFields.Number:
                    value = Value.ForNumber(reader.ReadNumber());
                    break;
                case StructFields.Text:
                    value = Value.ForString(reader.ReadText());
                    break;
                case StructFields.List:
                    value = Value.ForList([.. ReadItems(reader.ReadBytes(), depth + 1)]);
                    break;
                case StructFields.Struct:
                    value = Value.ForStruct(ReadStruct(reader.ReadBytes(), depth + 1));
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }

        return value;
    }

    private static List<Value> ReadItems(ReadOnlySpan<byte> bytes, int depth)
    {
        StructFields.CheckDepth(depth);
        var items = new List<Value>();
        var reader = new FieldReader(bytes);
        while (reader.TryReadTag(out var tag))
        {
            if (tag == StructFields.ListItem)
            {
                items.Add(ReadValue(reader.ReadBytes(), depth));
            }
            else
            {
                reader.Skip(tag);
            }
        }

        return items;
    }
}

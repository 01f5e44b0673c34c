using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Lucid.Host.Values;

/// <summary>Reads property values off the wire.</summary>
internal readonly struct StructReader
{
    private readonly TextCache? _texts;

    private StructReader(TextCache? texts) => _texts = texts;

    /// <param name="value">The bytes of the properties.</param>
    /// <param name="texts">Knows the texts of properties that were read before; null where only these are read.</param>
    /// <exception cref="FormatException">The bytes are damaged, or a special value lacks what it needs.</exception>
    public static ObjectValue Read(ByteString value, TextCache? texts = null) => new StructReader(texts).ReadObject(value.Span, depth: 0);

    /// <exception cref="FormatException">A special value lacks what it needs.</exception>
    public static ObjectValue Read(Struct? value) => value is null ? ObjectValue.Empty : Read(value.ToByteString());

    /// <exception cref="FormatException">A special value lacks what it needs.</exception>
    public static PropertyValue Read(Value value) => new StructReader(texts: null).ReadValue(value.ToByteString().Span, depth: 0);

    private ObjectValue ReadObject(ReadOnlySpan<byte> bytes, int depth)
    {
        StructFields.CheckDepth(depth);
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, PropertyValue>>(new FieldReader(bytes).Count());
        var reader = new FieldReader(bytes);
        while (reader.TryReadTag(out var tag))
        {
            if (tag == StructFields.MapEntry)
            {
                entries.Add(ReadEntry(reader.ReadBytes(), depth));
            }
            else
            {
                reader.Skip(tag);
            }
        }

        return ObjectValue.Create(entries);
    }

    private KeyValuePair<string, PropertyValue> ReadEntry(ReadOnlySpan<byte> bytes, int depth)
    {
        var (key, value) = ("", (PropertyValue)Values.NullValue.Instance);
        var reader = new FieldReader(bytes);
        while (reader.TryReadTag(out var tag))
        {
            switch (tag)
            {
                case StructFields.EntryKey:
                    key = Text(reader.ReadBytes());
                    break;
                case StructFields.EntryValue:
                    value = ReadValue(reader.ReadBytes(), depth);
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }

        return KeyValuePair.Create(key, value);
    }

    private PropertyValue ReadValue(ReadOnlySpan<byte> bytes, int depth)
    {
        PropertyValue value = Values.NullValue.Instance;
        var reader = new FieldReader(bytes);
        while (reader.TryReadTag(out var tag))
        {
            switch (tag)
            {
                case StructFields.Null:
                    reader.ReadVarint();
                    value = Values.NullValue.Instance;
                    break;
                case StructFields.Boolean:
                    value = new BooleanValue(reader.ReadVarint() != 0);
                    break;
                case StructFields.Number:
                    value = new NumberValue(reader.ReadNumber());
                    break;
                case StructFields.Text:
                    value = TextOf(Text(reader.ReadBytes()));
                    break;
                case StructFields.List:
                    value = ReadList(reader.ReadBytes(), depth + 1);
                    break;
                case StructFields.Struct:
                    value = ReadStruct(reader.ReadBytes(), depth + 1);
                    break;
                default:
                    reader.Skip(tag);
                    break;
            }
        }

        return value;
    }

    private string Text(ReadOnlySpan<byte> bytes) => _texts is null ? FieldReader.TextOf(bytes) : _texts.Get(bytes);

    private PropertyValue ReadStruct(ReadOnlySpan<byte> bytes, int depth)
    {
        var value = SpecialValues.Interpret(ReadObject(bytes, depth));

        // An object has no entries of null, but an output value of null is known and one without a value is not.
        return value is OutputValue { Value: null } output && SaysValue(bytes)
            ? output with { Value = Values.NullValue.Instance }
            : value;
    }

    private static bool SaysValue(ReadOnlySpan<byte> bytes)
    {
        var reader = new FieldReader(bytes);
        while (reader.TryReadTag(out var tag))
        {
            if (tag != StructFields.MapEntry)
            {
                reader.Skip(tag);
            }
            else if (KeyOf(reader.ReadBytes()) == "value")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The key of an entry; its value is not read again, or what stands deep in values would be read over and over.</summary>
    private static string KeyOf(ReadOnlySpan<byte> entry)
    {
        var key = "";
        var reader = new FieldReader(entry);
        while (reader.TryReadTag(out var tag))
        {
            if (tag == StructFields.EntryKey)
            {
                key = reader.ReadText();
            }
            else
            {
                reader.Skip(tag);
            }
        }

        return key;
    }

    private static PropertyValue TextOf(string text) => Signatures.IsUnknown(text) ? UnknownValue.Instance : new TextValue(text);

    private Values.ListValue ReadList(ReadOnlySpan<byte> bytes, int depth)
    {
        StructFields.CheckDepth(depth);
        var items = ImmutableArray.CreateBuilder<PropertyValue>(new FieldReader(bytes).Count());
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

        return new Values.ListValue(items.DrainToImmutable());
    }
}

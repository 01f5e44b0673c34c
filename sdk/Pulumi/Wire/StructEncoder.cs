using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Wire;

/// <summary>
/// Writes a struct in the form of the wire, from its end to its begin: the length of each part is then known when it has to be written.
/// The library asks each message for its size before it writes it, and that message each of its own, which for properties as deep as those
/// of Kubernetes costs more than everything else.
/// </summary>
internal sealed class StructEncoder
{
    // Field number and wire type of the fields of Struct, its map entries, Value and ListValue (google/protobuf/struct.proto).
    private const byte MapEntry = (1 << 3) | LengthDelimited;
    private const byte EntryKey = (1 << 3) | LengthDelimited;
    private const byte EntryValue = (2 << 3) | LengthDelimited;
    private const byte NullField = 1 << 3;
    private const byte NumberField = (2 << 3) | Fixed64;
    private const byte StringField = (3 << 3) | LengthDelimited;
    private const byte BoolField = 4 << 3;
    private const byte StructField = (5 << 3) | LengthDelimited;
    private const byte ListField = (6 << 3) | LengthDelimited;
    private const byte ListItem = (1 << 3) | LengthDelimited;
    private const byte LengthDelimited = 2;
    private const byte Fixed64 = 1;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _start;

    private StructEncoder() => _start = _buffer.Length;

    /// <summary>How much is written, in bytes; unlike a place in the buffer it stays true when the buffer grows.</summary>
    private int Written => _buffer.Length - _start;

    /// <summary>The bytes of a struct, without the length before them.</summary>
    public static byte[] Encode(Struct value)
    {
        var encoder = new StructEncoder();
        try
        {
            encoder.Write(value);
            return encoder._buffer.AsSpan(encoder._start).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(encoder._buffer);
        }
    }

    private void Write(Struct value)
    {
        foreach (var (key, item) in value.Fields.Reverse())
        {
            var before = Written;
            Write(item, EntryValue);
            Write(key, EntryKey);
            WriteHead(MapEntry, before);
        }
    }

    private void Write(Value value, byte field)
    {
        var before = Written;
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StringValue:
                Write(value.StringValue, StringField);
                break;
            case Value.KindOneofCase.BoolValue:
                WriteByte(value.BoolValue ? (byte)1 : (byte)0);
                WriteByte(BoolField);
                break;
            case Value.KindOneofCase.NumberValue:
                BinaryPrimitives.WriteDoubleLittleEndian(Reserve(sizeof(double)), value.NumberValue);
                WriteByte(NumberField);
                break;
            case Value.KindOneofCase.StructValue:
                Write(value.StructValue);
                WriteHead(StructField, before);
                break;
            case Value.KindOneofCase.ListValue:
                for (var index = value.ListValue.Values.Count - 1; index >= 0; index--)
                {
                    Write(value.ListValue.Values[index], ListItem);
                }

                WriteHead(ListField, before);
                break;
            case Value.KindOneofCase.NullValue:
                WriteByte(0);
                WriteByte(NullField);
                break;
        }

        WriteHead(field, before);
    }

    private void Write(string text, byte field)
    {
        var before = Written;
        Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetByteCount(text)));
        WriteHead(field, before);
    }

    /// <summary>Writes, before what came after <paramref name="before"/> written bytes, which field it is and how long.</summary>
    private void WriteHead(byte field, int before)
    {
        var length = Written - before;
        var size = 1;
        for (var rest = length >> 7; rest != 0; rest >>= 7)
        {
            size++;
        }

        var head = Reserve(size);
        for (var index = 0; index < size; index++, length >>= 7)
        {
            head[index] = (byte)((length & 0x7F) | (index < size - 1 ? 0x80 : 0));
        }

        WriteByte(field);
    }

    private void WriteByte(byte value) => Reserve(1)[0] = value;

    private Span<byte> Reserve(int size)
    {
        if (size > _start)
        {
            Grow(size);
        }

        _start -= size;
        return _buffer.AsSpan(_start, size);
    }

    private void Grow(int size)
    {
        var written = _buffer.AsSpan(_start);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _buffer.Length, written.Length + size));
        written.CopyTo(larger.AsSpan(larger.Length - written.Length));
        _start = larger.Length - written.Length;
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}

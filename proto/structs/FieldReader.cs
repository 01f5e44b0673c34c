using System.Buffers.Binary;
using System.Text;

namespace Pulumirpc;

/// <summary>Reads the fields of one message in the form of the wire, one after the other.</summary>
/// <param name="message">The bytes of the message.</param>
internal ref struct FieldReader(ReadOnlySpan<byte> message)
{
    private const int MaxVarintBits = 64;

    /// <summary>The number of a field starts above the three bits of its type.</summary>
    private const ulong FirstTag = 1 << 3;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _rest = message;

    /// <summary>The tag of the next field: its number and its type; false at the end of the message.</summary>
    /// <exception cref="FormatException">The message is damaged.</exception>
    public bool TryReadTag(out ulong tag)
    {
        tag = 0;
        if (_rest.IsEmpty)
        {
            return false;
        }

        tag = ReadVarint();
        return tag is >= FirstTag and <= uint.MaxValue ? true : throw Damaged("a field has no number");
    }

    /// <summary>How many fields are left.</summary>
    /// <exception cref="FormatException">The message is damaged.</exception>
    public readonly int Count()
    {
        var count = 0;
        var others = this;
        while (others.TryReadTag(out var tag))
        {
            others.Skip(tag);
            count++;
        }

        return count;
    }

    /// <exception cref="FormatException">The message is damaged.</exception>
    public ulong ReadVarint()
    {
        ulong result = 0;
        for (var shift = 0; shift < MaxVarintBits; shift += 7)
        {
            var next = Take(1)[0];
            result |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return result;
            }
        }

        throw Damaged("a number is too long");
    }

    /// <exception cref="FormatException">The message is damaged.</exception>
    public double ReadNumber() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    /// <exception cref="FormatException">The message is damaged.</exception>
    public ReadOnlySpan<byte> ReadBytes() => Take(ReadVarint());

    /// <exception cref="FormatException">The message is damaged.</exception>
    public string ReadText() => TextOf(ReadBytes());

    /// <summary>The text of UTF-8 bytes.</summary>
    /// <exception cref="FormatException">They are none.</exception>
    public static string TextOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Utf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw Damaged("a text is not UTF-8");
        }
    }

    /// <summary>Passes over a field that the reader does not know, as the wire has it of newer peers.</summary>
    /// <exception cref="FormatException">The message is damaged.</exception>
    public void Skip(ulong tag)
    {
        switch (tag & 7)
        {
            case StructFields.Varint:
                ReadVarint();
                break;
            case StructFields.Fixed64:
                Take(sizeof(ulong));
                break;
            case StructFields.LengthDelimited:
                ReadBytes();
                break;
            case StructFields.Fixed32:
                Take(sizeof(uint));
                break;
            default:
                throw Damaged("a field is of no known type");
        }
    }

    private ReadOnlySpan<byte> Take(ulong length)
    {
        if (length > (ulong)_rest.Length)
        {
            throw Damaged("it ends in the middle of a value");
        }

        var taken = _rest[..(int)length];
        _rest = _rest[(int)length..];
        return taken;
    }

    private static FormatException Damaged(string why) => new($"the bytes of a value are damaged: {why}");
}

using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Google.Protobuf;

namespace Pulumirpc;

/// <summary>
/// Takes a struct in the form of the wire, from its end to its begin: the length of each part is then known when it has to be written.
/// The library asks each message for its size before it writes it, and that message each of its own, which for properties as deep as those
/// of Kubernetes costs more than everything else.
/// </summary>
internal sealed class StructBuffer : IDisposable
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(4096);
    private int _start;

    public StructBuffer() => _start = _buffer.Length;

    /// <summary>How much is written, in bytes; unlike a place in the buffer it stays true when the buffer grows.</summary>
    public int Written => _buffer.Length - _start;

    /// <summary>What is written.</summary>
    public ByteString ToByteString() => ByteString.CopyFrom(_buffer.AsSpan(_start));

    public void Write(string text, byte field)
    {
        var before = Written;
        Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetByteCount(text)));
        WriteHead(field, before);
    }

    public void Write(double number)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(Reserve(sizeof(double)), number);
        WriteByte(StructFields.Number);
    }

    public void Write(bool flag)
    {
        WriteByte(flag ? (byte)1 : (byte)0);
        WriteByte(StructFields.Boolean);
    }

    public void WriteNull()
    {
        WriteByte(0);
        WriteByte(StructFields.Null);
    }

    /// <summary>Writes, before what came after <paramref name="before"/> written bytes, which field it is and how long.</summary>
    public void WriteHead(byte field, int before)
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

    /// <summary>Writes the key of a map entry, whose value came after <paramref name="before"/> written bytes.</summary>
    public void WriteEntry(string key, int before)
    {
        Write(key, StructFields.EntryKey);
        WriteHead(StructFields.MapEntry, before);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

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

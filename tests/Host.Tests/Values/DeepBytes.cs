using Google.Protobuf;
using Lucid.Host.Values;
using Pulumirpc;

namespace Lucid.Host.Tests.Values;

/// <summary>Objects with values that stand in each other as deep as asked for, in the form of the wire.</summary>
internal static class DeepBytes
{
    public static ByteString Maps(int depth)
    {
        using var buffer = new StructBuffer();
        for (; depth > 0; depth--)
        {
            buffer.WriteHead(StructFields.Struct, before: 0);
            buffer.WriteHead(StructFields.EntryValue, before: 0);
            buffer.WriteEntry("a", before: 0);
        }

        return buffer.ToByteString();
    }

    public static ByteString Lists(int depth)
    {
        using var buffer = new StructBuffer();
        buffer.WriteHead(StructFields.List, before: 0);
        for (; depth > 1; depth--)
        {
            buffer.WriteHead(StructFields.ListItem, before: 0);
            buffer.WriteHead(StructFields.List, before: 0);
        }

        buffer.WriteHead(StructFields.EntryValue, before: 0);
        buffer.WriteEntry("a", before: 0);
        return buffer.ToByteString();
    }

    /// <summary>Each stands in the other under a key that output values do not know.</summary>
    public static ByteString OutputsWithoutValue(int depth)
    {
        using var buffer = new StructBuffer();
        for (; depth > 0; depth--)
        {
            var before = buffer.Written;
            buffer.Write(Signatures.Output, StructFields.Text);
            buffer.WriteHead(StructFields.EntryValue, before);
            buffer.WriteEntry(Signatures.Key, before);
            buffer.WriteHead(StructFields.Struct, before: 0);
            buffer.WriteHead(StructFields.EntryValue, before: 0);
            buffer.WriteEntry("other", before: 0);
        }

        return buffer.ToByteString();
    }
}

using System.Text;
using System.Text.Unicode;

namespace Lucid.Policy.Documents;

/// <summary>Makes text of bytes.</summary>
internal static class DocumentText
{
    /// <summary>The text; null where the bytes are none, and then the problem says where that shows.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out DocumentProblem? problem)
    {
        problem = null;
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        }

        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var before = bytes[..ValidLength(bytes)];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        problem = new(
            DocumentProblemKind.Unreadable,
            new(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1),
            "this is no text in UTF-8; save the file in that encoding");
        return null;
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(bytes[length..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            length += consumed;
        }

        return length;
    }
}

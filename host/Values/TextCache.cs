using System.Text;
using Pulumirpc;

namespace Lucid.Host.Values;

/// <summary>
/// Texts that come again and again, such as the keys of Kubernetes objects: one string for all of them. Many calls come at once; one that
/// meets another gets a string of its own, which is as good.
/// </summary>
internal sealed class TextCache
{
    /// <summary>A power of two; the texts of a program that come often are some hundreds.</summary>
    private const int Size = 4_096;

    /// <summary>In bytes; what is longer is seldom said twice.</summary>
    private const int LongestText = 40;

    private readonly string?[] _texts = new string?[Size];

    /// <summary>The text of UTF-8 bytes.</summary>
    /// <exception cref="FormatException">They are none.</exception>
    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestText)
        {
            return FieldReader.TextOf(bytes);
        }

        ref var known = ref _texts[PlaceOf(bytes)];
        var text = known;
        return text is not null && Ascii.Equals(bytes, text) ? text : known = FieldReader.TextOf(bytes);
    }

    /// <summary>By FNV-1a, which is short and spreads short texts well enough.</summary>
    private static int PlaceOf(ReadOnlySpan<byte> bytes)
    {
        const uint Basis = 2_166_136_261;
        const uint Prime = 16_777_619;
        var hash = Basis;
        foreach (var value in bytes)
        {
            hash = (hash ^ value) * Prime;
        }

        return (int)((hash ^ (hash >> 16)) & (Size - 1));
    }
}

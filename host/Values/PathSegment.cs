namespace Lucid.Host.Values;

/// <summary>One step of a <see cref="PropertyPath"/>: a key of an object or an index of a list.</summary>
/// <param name="Key">The key, or null for an index.</param>
/// <param name="Index">The index; without meaning where <paramref name="Key"/> is given.</param>
public readonly record struct PathSegment(string? Key, int Index)
{
    /// <summary>Keys before indexes; keys in ordinal, indexes in numeric order.</summary>
    internal int CompareTo(PathSegment other) => (Key, other.Key) switch
    {
        (null, null) => Index.CompareTo(other.Index),
        (null, _) => 1,
        (_, null) => -1,
        _ => string.CompareOrdinal(Key, other.Key),
    };
}

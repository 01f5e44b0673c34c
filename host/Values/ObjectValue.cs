namespace Lucid.Host.Values;

/// <summary>An object: values by key, held in ordinal order of the keys, without null entries.</summary>
public sealed record ObjectValue : PropertyValue
{
    private const int LongEnoughToMerge = 32;

    private readonly bool _containsUnknowns;
    private readonly bool _containsSecrets;

    private ObjectValue(ImmutableArray<KeyValuePair<string, PropertyValue>> entries)
    {
        Entries = entries;
        foreach (var (_, value) in entries)
        {
            _containsUnknowns |= value.ContainsUnknowns;
            _containsSecrets |= value.ContainsSecrets;
        }
    }

    /// <summary>The object without entries.</summary>
    public static ObjectValue Empty { get; } = new([]);

    /// <summary>The entries in ordinal order of their keys.</summary>
    public ImmutableArray<KeyValuePair<string, PropertyValue>> Entries { get; }

    /// <inheritdoc />
    public override bool ContainsUnknowns => _containsUnknowns;

    /// <inheritdoc />
    public override bool ContainsSecrets => _containsSecrets;

    /// <summary>The value of a key, or null where the object has no such key.</summary>
    public PropertyValue? this[string key] => IndexOf(key) is >= 0 and var index ? Entries[index].Value : null;

    /// <summary>An object of the given entries; null values are dropped and of equal keys the last one counts.</summary>
    public static ObjectValue Create(IEnumerable<KeyValuePair<string, PropertyValue>> entries)
    {
        var builder = ImmutableArray.CreateBuilder<KeyValuePair<string, PropertyValue>>();
        builder.AddRange(entries);
        return Create(builder);
    }

    /// <summary>The same, of entries that nobody else needs: they are taken out of the builder.</summary>
    internal static ObjectValue Create(ImmutableArray<KeyValuePair<string, PropertyValue>>.Builder entries)
    {
        Sort(entries);
        KeepLastOfEachKey(entries);
        return entries.Count == 0 ? Empty : new ObjectValue(entries.DrainToImmutable());
    }

    /// <summary>This object with one value set; a <see cref="NullValue"/> removes the key.</summary>
    public ObjectValue With(string key, PropertyValue value)
    {
        if (value is NullValue)
        {
            return Without(key);
        }

        var index = IndexOf(key);
        var entry = KeyValuePair.Create(key, value);
        return new ObjectValue(index >= 0 ? Entries.SetItem(index, entry) : Entries.Insert(~index, entry));
    }

    /// <summary>This object without a key.</summary>
    public ObjectValue Without(string key) => IndexOf(key) is >= 0 and var index ? new ObjectValue(Entries.RemoveAt(index)) : this;

    /// <inheritdoc />
    public bool Equals(ObjectValue? other)
    {
        if (other is null || Entries.Length != other.Entries.Length)
        {
            return false;
        }

        for (var index = 0; index < Entries.Length; index++)
        {
            var (mine, theirs) = (Entries[index], other.Entries[index]);
            if (!string.Equals(mine.Key, theirs.Key, StringComparison.Ordinal) || !mine.Value.Equals(theirs.Value))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var (key, value) in Entries)
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Sorts by key; equal keys stay in their order, and what is sorted, or nearly so, costs one look at each.</summary>
    private static void Sort(ImmutableArray<KeyValuePair<string, PropertyValue>>.Builder entries)
    {
        if (entries.Count > LongEnoughToMerge)
        {
            var sorted = entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray();
            entries.Clear();
            entries.AddRange(sorted);
            return;
        }

        for (var index = 1; index < entries.Count; index++)
        {
            var (entry, place) = (entries[index], index);
            for (; place > 0 && string.CompareOrdinal(entries[place - 1].Key, entry.Key) > 0; place--)
            {
                entries[place] = entries[place - 1];
            }

            entries[place] = entry;
        }
    }

    private static void KeepLastOfEachKey(ImmutableArray<KeyValuePair<string, PropertyValue>>.Builder sorted)
    {
        var kept = 0;
        for (var index = 0; index < sorted.Count; index++)
        {
            var isLast = index == sorted.Count - 1 || !string.Equals(sorted[index].Key, sorted[index + 1].Key, StringComparison.Ordinal);
            if (isLast && sorted[index].Value is not NullValue)
            {
                sorted[kept++] = sorted[index];
            }
        }

        sorted.Count = kept;
    }

    /// <summary>The index of a key, or the complement of the index at which it would stand.</summary>
    private int IndexOf(string key)
    {
        int low = 0, high = Entries.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = string.CompareOrdinal(Entries[middle].Key, key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }
}

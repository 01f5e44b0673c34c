namespace Lucid.Host.Values;

/// <summary>An object: values by key, held in ordinal order of the keys, without null entries.</summary>
public sealed record ObjectValue : PropertyValue
{
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
        var isSorted = true;
        foreach (var entry in entries)
        {
            isSorted &= builder.Count == 0 || string.CompareOrdinal(builder[^1].Key, entry.Key) < 0;
            builder.Add(entry);
        }

        if (!isSorted)
        {
            var lastOfEachKey = builder.GroupBy(entry => entry.Key, StringComparer.Ordinal).Select(group => group.Last());
            builder = lastOfEachKey.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToImmutableArray().ToBuilder();
        }

        builder.RemoveAll(entry => entry.Value is NullValue);
        return builder.Count == 0 ? Empty : new ObjectValue(builder.DrainToImmutable());
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

using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Wire;

/// <summary>Values by key, in the order in which they were added (google.protobuf.Struct).</summary>
internal sealed class Struct : IReadOnlyCollection<KeyValuePair<string, Value>>, IEquatable<Struct>
{
    /// <summary>Most structs have a handful of fields, where looking at each is quicker than an index.</summary>
    private const int IndexedFrom = 16;

    private readonly List<KeyValuePair<string, Value>> _fields = [];
    private Dictionary<string, int>? _index;

    public int Count => _fields.Count;

    /// <summary>The value of a key; setting it again replaces it in its place.</summary>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    public Value this[string key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no '{key}'.");
        set
        {
            if (IndexOf(key) is >= 0 and var index)
            {
                _fields[index] = KeyValuePair.Create(key, value);
                return;
            }

            Append(key, value);
        }
    }

    /// <summary>The value at a place.</summary>
    public KeyValuePair<string, Value> this[int index] => _fields[index];

    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(string key, Value value)
    {
        if (IndexOf(key) >= 0)
        {
            throw new ArgumentException($"'{key}' is there already.", nameof(key));
        }

        Append(key, value);
    }

    public bool TryGetValue(string key, [NotNullWhen(true)] out Value? value)
    {
        value = IndexOf(key) is >= 0 and var index ? _fields[index].Value : null;
        return value is not null;
    }

    public List<KeyValuePair<string, Value>>.Enumerator GetEnumerator() => _fields.GetEnumerator();

    IEnumerator<KeyValuePair<string, Value>> IEnumerable<KeyValuePair<string, Value>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether another has the same fields, in whatever order.</summary>
    public bool Equals(Struct? other)
        => other is not null && Count == other.Count
            && _fields.TrueForAll(field => other.TryGetValue(field.Key, out var value) && value.Equals(field.Value));

    public override bool Equals(object? obj) => Equals(obj as Struct);

    public override int GetHashCode() => Count;

    private void Append(string key, Value value)
    {
        _fields.Add(KeyValuePair.Create(key, value));
        _index?.Add(key, Count - 1);
        if (_index is null && Count == IndexedFrom)
        {
            _index = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var index = 0; index < Count; index++)
            {
                _index.Add(_fields[index].Key, index);
            }
        }
    }

    private int IndexOf(string key)
    {
        if (_index is not null)
        {
            return _index.TryGetValue(key, out var place) ? place : -1;
        }

        for (var index = 0; index < _fields.Count; index++)
        {
            if (string.Equals(_fields[index].Key, key, StringComparison.Ordinal))
            {
                return index;
            }
        }

        return -1;
    }
}

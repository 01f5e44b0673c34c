namespace Lucid.Policy.Documents;

/// <summary>An object in a document: keys and values in the order of the document. A value that is null counts as absent.</summary>
public sealed class DocumentObject : DocumentValue
{
    /// <summary>Objects of this size are searched; a dictionary pays only for larger ones.</summary>
    private const int FewEntries = 8;

    private readonly Dictionary<string, DocumentEntry>? _byKey;

    internal DocumentObject(Position position, ImmutableArray<DocumentEntry> entries)
        : base(position, entries.Select(entry => entry.Value))
    {
        Entries = entries;
        _byKey = entries.Length > FewEntries ? entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal) : null;
    }

    /// <summary>The keys and values; every key once.</summary>
    public ImmutableArray<DocumentEntry> Entries { get; }

    /// <summary>The keys and values that are not null.</summary>
    public IEnumerable<DocumentEntry> Present => Entries.Where(entry => entry.Value is not DocumentScalar { Kind: ScalarKind.Null });

    /// <summary>The entry of a key.</summary>
    /// <param name="key">The key; capitals matter.</param>
    /// <returns>The entry, or null where the key is absent or its value is null.</returns>
    public DocumentEntry? Entry(string key)
    {
        var entry = _byKey is null
            ? Entries.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal))
            : _byKey.GetValueOrDefault(key);
        return entry?.Value is DocumentScalar { Kind: ScalarKind.Null } ? null : entry;
    }

    /// <summary>Whether the key is there with a value, of whatever type.</summary>
    /// <param name="key">The key.</param>
    /// <returns>True when it is.</returns>
    public bool Has(string key) => Entry(key) is not null;

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value, or null where there is none.</returns>
    public DocumentValue? Value(string key) => Entry(key)?.Value;

    /// <summary>The object under a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The object, or null where there is none or something else.</returns>
    public DocumentObject? Object(string key) => Value(key) as DocumentObject;

    /// <summary>The items of the list under a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The items; empty where there is no list.</returns>
    public ImmutableArray<DocumentValue> List(string key) => Value(key) is DocumentList list ? list.Items : [];

    /// <summary>The objects of the list under a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>
    /// The items that are objects; empty where there is no list. An item that is null is an empty object, as Kubernetes takes it.
    /// </returns>
    public IEnumerable<DocumentObject> Objects(string key) => List(key)
        .Select(item => item is DocumentScalar { Kind: ScalarKind.Null } ? new DocumentObject(item.Position, []) : item)
        .OfType<DocumentObject>();

    /// <summary>The truth value under a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value, or null where there is none or something else.</returns>
    public bool? Boolean(string key) => (Value(key) as DocumentScalar)?.Boolean;

    /// <summary>The whole number under a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The number, or null where there is none or something else.</returns>
    public long? Integer(string key) => (Value(key) as DocumentScalar)?.Integer;

    /// <summary>The text under a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The text, or null where there is none or something else.</returns>
    public string? Text(string key) => Value(key) is DocumentScalar { Kind: ScalarKind.Text } scalar ? scalar.Text : null;

    /// <summary>The texts under a key whose value maps texts to texts, such as labels.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The texts; what is no text is left out.</returns>
    public ImmutableSortedDictionary<string, string> Texts(string key) => Object(key) is not { } map
        ? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
        : map.Entries.Where(entry => entry.Value is DocumentScalar { Kind: ScalarKind.Text })
            .ToImmutableSortedDictionary(entry => entry.Key, entry => ((DocumentScalar)entry.Value).Text, StringComparer.Ordinal);

    /// <summary>The place of a value some steps down, or of the key of the nearest thing above it that is there.</summary>
    /// <param name="path">The keys, from this object on.</param>
    /// <returns>The place.</returns>
    public Position Nearest(params ReadOnlySpan<string> path)
    {
        var nearest = Position;
        var current = this;
        for (var step = 0; step < path.Length; step++)
        {
            if (current?.Entry(path[step]) is not { } entry)
            {
                return nearest;
            }

            nearest = step == path.Length - 1 ? entry.Value.Position : entry.KeyPosition;
            current = entry.Value as DocumentObject;
        }

        return nearest;
    }

    internal override string Describe() => "an object";
}

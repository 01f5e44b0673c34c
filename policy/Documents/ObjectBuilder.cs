namespace Lucid.Policy.Documents;

/// <summary>Collects the entries of an object the way Kubernetes does: in order, a later value replaces an earlier one.</summary>
internal sealed class ObjectBuilder(Position position, List<DocumentProblem> problems)
{
    private readonly List<DocumentEntry> _entries = [];
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    /// <summary>Keys that came by a merge key, and that the object itself may therefore write again.</summary>
    private readonly HashSet<string> _merged = new(StringComparer.Ordinal);

    public void Add(DocumentEntry entry)
    {
        if (Replace(entry) is { } earlier && !_merged.Remove(entry.Key))
        {
            Report(entry.KeyPosition, $"the key {Quote.Of(entry.Key)} stands twice here, first in line {earlier.KeyPosition.Line};"
                + " Kubernetes takes the later value, other readers the earlier one");
        }
    }

    /// <summary>
    /// Takes the entries of another object. By YAML's rules the object's own entries win; the library that Kubernetes uses lets win what
    /// comes later.
    /// </summary>
    public void Merge(Position mergeKey, DocumentObject other)
    {
        foreach (var entry in other.Entries)
        {
            var isOwn = _indices.ContainsKey(entry.Key) && !_merged.Contains(entry.Key);
            var earlier = Replace(entry);
            _merged.Add(entry.Key);
            if (isOwn && earlier!.Value != entry.Value)
            {
                Report(mergeKey, $"the merge key '<<' stands after the key {Quote.Of(entry.Key)} of line {earlier.KeyPosition.Line}"
                    + " and brings another value for it; Kubernetes takes that one, other readers the object's own: put '<<' first");
            }
        }
    }

    public DocumentObject Build() => new(position, [.. _entries]);

    private DocumentEntry? Replace(DocumentEntry entry)
    {
        if (_indices.TryAdd(entry.Key, _entries.Count))
        {
            _entries.Add(entry);
            return null;
        }

        var index = _indices[entry.Key];
        var earlier = _entries[index];
        _entries[index] = entry;
        return earlier;
    }

    private void Report(Position where, string message) => problems.Add(new(DocumentProblemKind.DuplicateKey, where, message));
}

namespace Lucid.Policy.Documents;

/// <summary>A list in a document.</summary>
public sealed class DocumentList : DocumentValue
{
    internal DocumentList(Position position, ImmutableArray<DocumentValue> items)
        : base(position, items) => Items = items;

    /// <summary>The items.</summary>
    public ImmutableArray<DocumentValue> Items { get; }

    internal override string Describe() => "a list";
}

namespace Lucid.Host.Values;

/// <summary>An ordered list.</summary>
public sealed record ListValue : PropertyValue
{
    private readonly bool _containsUnknowns;
    private readonly bool _containsSecrets;

    /// <summary>A list of the given items, in their order.</summary>
    public ListValue(ImmutableArray<PropertyValue> items)
    {
        Items = items;
        foreach (var item in items)
        {
            _containsUnknowns |= item.ContainsUnknowns;
            _containsSecrets |= item.ContainsSecrets;
        }
    }

    /// <summary>The items.</summary>
    public ImmutableArray<PropertyValue> Items { get; }

    /// <inheritdoc />
    public override bool ContainsUnknowns => _containsUnknowns;

    /// <inheritdoc />
    public override bool ContainsSecrets => _containsSecrets;

    /// <inheritdoc />
    public bool Equals(ListValue? other) => other is not null && Items.AsSpan().SequenceEqual(other.Items.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}

namespace Lucid.Policy.Network;

/// <summary>A condition on one label.</summary>
public sealed record LabelRequirement
{
    /// <summary>The label's key.</summary>
    public required string Key { get; init; }

    /// <summary>How the label is looked at.</summary>
    public required LabelOperator Operator { get; init; }

    /// <summary>The values of <see cref="LabelOperator.In"/> and <see cref="LabelOperator.NotIn"/>.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Whether labels fulfil the condition.</summary>
    /// <param name="labels">The labels.</param>
    /// <returns>True when they do.</returns>
    public bool Matches(ImmutableSortedDictionary<string, string> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var isThere = labels.TryGetValue(Key, out var value);
        return Operator switch
        {
            LabelOperator.In => isThere && Values.Contains(value!),
            LabelOperator.NotIn => !isThere || !Values.Contains(value!),
            LabelOperator.Exists => isThere,
            _ => !isThere,
        };
    }
}

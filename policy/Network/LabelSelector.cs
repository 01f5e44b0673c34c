namespace Lucid.Policy.Network;

/// <summary>Chooses pods or namespaces by their labels.</summary>
public sealed record LabelSelector
{
    /// <summary>A selector without conditions, which chooses everything.</summary>
    public static LabelSelector Everything { get; } = new();

    /// <summary>
    /// The conditions, all of which must hold; those of <c>matchLabels</c> are <see cref="LabelOperator.In"/> with one value.
    /// </summary>
    public ImmutableArray<LabelRequirement> Requirements { get; init; } = [];

    /// <summary>Whether labels fulfil every condition.</summary>
    /// <param name="labels">The labels.</param>
    /// <returns>True when they do.</returns>
    public bool Matches(ImmutableSortedDictionary<string, string> labels)
        => Requirements.All(requirement => requirement.Matches(labels));
}

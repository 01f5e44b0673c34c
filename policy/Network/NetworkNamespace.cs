namespace Lucid.Policy.Network;

/// <summary>A namespace as policies see it.</summary>
public sealed record NetworkNamespace
{
    /// <summary>The label that every namespace has and nobody can change; its value is the namespace's name.</summary>
    /// <value>kubernetes.io/metadata.name. Source: Kubernetes.</value>
    public const string NameLabel = "kubernetes.io/metadata.name";

    private readonly ImmutableSortedDictionary<string, string> _labels =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The labels; <see cref="NameLabel"/> is among them in any case.</summary>
    public ImmutableSortedDictionary<string, string> Labels
    {
        get => _labels.SetItem(NameLabel, Name);
        init => _labels = value;
    }
}

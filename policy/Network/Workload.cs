namespace Lucid.Policy.Network;

/// <summary>A pod, or the pods of a workload, which policies cannot tell apart.</summary>
public sealed record Workload : IComparable<Workload>
{
    /// <summary>The kind, such as <c>Deployment</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The labels of its pods.</summary>
    public required ImmutableSortedDictionary<string, string> Labels { get; init; }

    /// <summary>The ports that its containers name; those of init containers count only while they run on as sidecars.</summary>
    public ImmutableArray<NamedPort> Ports { get; init; } = [];

    /// <summary>Whether its pods have the node's network: then policies neither protect nor bind nor know them.</summary>
    public bool IsOnHostNetwork { get; init; }

    /// <summary>By namespace, name, kind.</summary>
    /// <param name="other">The other workload.</param>
    /// <returns>Less than, equal to or more than 0.</returns>
    public int CompareTo(Workload? other)
    {
        if (other is null)
        {
            return 1;
        }

        int[] order =
        [
            string.CompareOrdinal(Namespace, other.Namespace),
            string.CompareOrdinal(Name, other.Name),
            string.CompareOrdinal(Kind, other.Kind),
        ];
        return order.FirstOrDefault(step => step != 0);
    }

    /// <summary>Whether the other one is the same object; labels and ports do not count.</summary>
    /// <param name="other">The other workload.</param>
    /// <returns>True when kind, namespace and name are the same.</returns>
    public bool Equals(Workload? other) => other is not null && CompareTo(other) == 0;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Kind, Namespace, Name);

    /// <summary>The workload as people name it.</summary>
    /// <returns><c>Deployment lucid-ops/admin-ui</c>.</returns>
    public override string ToString() => $"{Kind} {Namespace}/{Name}";
}

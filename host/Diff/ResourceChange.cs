using Lucid.Host.Graph;

namespace Lucid.Host.Diff;

/// <summary>What a deployment would do to one resource.</summary>
public sealed record ResourceChange
{
    /// <summary>What it would do.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>The resource as the program declares it; as it is deployed, where it is to be deleted.</summary>
    public required Resource Resource { get; init; }

    /// <summary>
    /// The inputs that differ, in the order of their paths, without those that the program hides; empty for what is created or deleted as a
    /// whole.
    /// </summary>
    public ImmutableArray<PropertyChange> Properties { get; init; } = [];

    /// <summary>Of a replacement: why, where it is not a property that cannot be changed in place; else null.</summary>
    public string? Reason { get; init; }

    /// <summary>Of a replacement: whether the old one is deleted before the new one is made.</summary>
    public bool DeletesFirst { get; init; }

    /// <summary>Of a deletion, and of the old one of a replacement: whether only the record is deleted and the real thing stays.</summary>
    public bool IsRetained { get; init; }
}

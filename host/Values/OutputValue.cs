namespace Lucid.Host.Values;

/// <summary>A value with what an output knows about it: dependencies, secrecy, and whether it is known at all.</summary>
public sealed record OutputValue : PropertyValue
{
    /// <summary>The value, or null where it is not known yet.</summary>
    public required PropertyValue? Value { get; init; }

    /// <summary>Whether the value is secret.</summary>
    public required bool IsSecret { get; init; }

    /// <summary>The URNs of the resources that the value comes from.</summary>
    public required ImmutableArray<string> Dependencies { get; init; }

    /// <inheritdoc />
    public override bool ContainsUnknowns => Value is null || Value.ContainsUnknowns;

    /// <inheritdoc />
    public override bool ContainsSecrets => IsSecret || Value is { ContainsSecrets: true };

    /// <inheritdoc />
    public bool Equals(OutputValue? other) => other is not null && IsSecret == other.IsSecret && Equals(Value, other.Value)
        && Dependencies.AsSpan().SequenceEqual(other.Dependencies.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Value, IsSecret, Dependencies.Length);
}

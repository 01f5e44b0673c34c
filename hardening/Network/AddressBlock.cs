using System.Collections.Immutable;

namespace Lucid.Hardening.Network;

/// <summary>A block of addresses without some blocks inside it.</summary>
public sealed record AddressBlock
{
    /// <summary>The block, such as <c>203.0.113.0/24</c>.</summary>
    public required string Cidr { get; init; }

    /// <summary>Blocks inside it that are not meant, in the order of <see cref="AddressRules"/>.</summary>
    public required ImmutableArray<string> Except { get; init; }

    /// <inheritdoc />
    public bool Equals(AddressBlock? other) => other is not null && Cidr == other.Cidr && Except.SequenceEqual(other.Except);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Cidr, Except.Length);
}

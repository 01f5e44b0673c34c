namespace Lucid.Policy.Network;

/// <summary>Ports of any protocols. Two sets are equal when they hold the same ports, however they came about.</summary>
public sealed class PortSet : IEquatable<PortSet>
{
    private PortSet(ImmutableArray<PortRange> ranges) => Ranges = ranges;

    /// <summary>No port.</summary>
    public static PortSet None { get; } = new([]);

    /// <summary>Every port of every protocol.</summary>
    public static PortSet All { get; } = new([.. Enum.GetValues<NetworkProtocol>().Select(PortRange.AllOf)]);

    /// <summary>The ranges: by protocol and number, none touching the next.</summary>
    public ImmutableArray<PortRange> Ranges { get; }

    /// <summary>Whether it holds no port.</summary>
    public bool IsEmpty => Ranges.IsEmpty;

    /// <summary>Whether it holds every port of every protocol.</summary>
    public bool IsAll => ReferenceEquals(this, All) || Equals(All);

    /// <summary>A set of ranges.</summary>
    /// <param name="ranges">The ranges, in any order; they may overlap.</param>
    /// <returns>The set.</returns>
    public static PortSet Of(IEnumerable<PortRange> ranges)
    {
        var merged = ImmutableArray.CreateBuilder<PortRange>();
        foreach (var range in ranges.OrderBy(range => range.Protocol).ThenBy(range => range.First))
        {
            if (merged.Count > 0 && merged[^1] is var last && last.Protocol == range.Protocol && range.First <= last.Last + 1)
            {
                merged[^1] = last with { Last = Math.Max(last.Last, range.Last) };
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged.Count == 0 ? None : new(merged.ToImmutable());
    }

    /// <summary>Whether it holds a port.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <param name="port">The number.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(NetworkProtocol protocol, int port)
        => Ranges.Any(range => range.Protocol == protocol && range.First <= port && port <= range.Last);

    /// <summary>The ports of either set.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>Their union.</returns>
    public PortSet Union(PortSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsEmpty || ReferenceEquals(other, All) ? other
            : other.IsEmpty || ReferenceEquals(this, All) || ReferenceEquals(this, other) ? this
            : Of(Ranges.Concat(other.Ranges));
    }

    /// <summary>The ports of both sets.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>What they have in common.</returns>
    public PortSet Intersect(PortSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsEmpty || ReferenceEquals(other, All) || ReferenceEquals(this, other) ? this
            : other.IsEmpty || ReferenceEquals(this, All) ? other
            : Of(from left in Ranges
                 from right in other.Ranges
                 where left.Protocol == right.Protocol && left.First <= right.Last && right.First <= left.Last
                 select left with { First = Math.Max(left.First, right.First), Last = Math.Min(left.Last, right.Last) });
    }

    /// <inheritdoc />
    public bool Equals(PortSet? other) => other is not null && Ranges.AsSpan().SequenceEqual(other.Ranges.AsSpan());

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as PortSet);

    /// <inheritdoc />
    public override int GetHashCode() => Ranges.Aggregate(0, HashCode.Combine);

    /// <summary>The ports as people write them.</summary>
    /// <returns><c>TCP 443, UDP 53</c>, <c>all ports</c> or <c>no ports</c>.</returns>
    public override string ToString() => IsEmpty ? "no ports" : IsAll ? "all ports" : string.Join(", ", Ranges);
}

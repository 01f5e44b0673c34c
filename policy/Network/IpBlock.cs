using System.Globalization;
using System.Net;

namespace Lucid.Policy.Network;

/// <summary>Addresses outside the cluster: a range but for some parts of it.</summary>
public sealed record IpBlock : IComparable<IpBlock>
{
    /// <summary>Every IPv4 and every IPv6 address.</summary>
    public static ImmutableArray<IpBlock> Everywhere { get; } =
        [new() { Cidr = IPNetwork.Parse("0.0.0.0/0") }, new() { Cidr = IPNetwork.Parse("::/0") }];

    /// <summary>The range.</summary>
    public required IPNetwork Cidr { get; init; }

    /// <summary>The parts of it that are not meant.</summary>
    public ImmutableArray<IPNetwork> Except { get; init; } = [];

    /// <summary>Whether an address is meant.</summary>
    /// <param name="address">The address.</param>
    /// <returns>True when it is in the range and in none of the exceptions.</returns>
    public bool Contains(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Cidr.Contains(address) && !Except.Any(except => except.Contains(address));
    }

    /// <inheritdoc />
    public int CompareTo(IpBlock? other) => string.CompareOrdinal(ToString(), other?.ToString());

    /// <summary>Whether the other block is written the same.</summary>
    /// <param name="other">The other block.</param>
    /// <returns>True when range and exceptions are the same, in the same order.</returns>
    public bool Equals(IpBlock? other) => other is not null && Cidr.Equals(other.Cidr) && Except.SequenceEqual(other.Except);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Cidr, Except.Length);

    /// <summary>The block in one line.</summary>
    /// <returns><c>10.0.0.0/8 except 10.1.0.0/16, 10.2.0.0/16</c>.</returns>
    public override string ToString() => Except.IsEmpty ? $"{Cidr}" : $"{Cidr} except {string.Join(", ", Except)}";

    /// <summary>Reads a range as Kubernetes does: bits beyond the prefix are taken for zero.</summary>
    /// <param name="text">The range.</param>
    /// <param name="network">What was read.</param>
    /// <returns>False when it is none.</returns>
    internal static bool TryParse(string? text, out IPNetwork network)
    {
        network = default;
        if (text?.Split('/') is not [var address, var length] || !IPAddress.TryParse(address, out var parsed)
            || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits))
        {
            return false;
        }

        var bytes = parsed.GetAddressBytes();
        if (bits > bytes.Length * 8)
        {
            return false;
        }

        for (var bit = bits; bit < bytes.Length * 8; bit++)
        {
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        }

        network = new(new IPAddress(bytes), bits);
        return true;
    }
}

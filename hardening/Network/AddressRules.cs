using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Network;

/// <summary>Which addresses a service may be let out to.</summary>
public static class AddressRules
{
    /// <summary>
    /// Where clouds tell a machine its credentials: link-local, where nearly all of them do (RFC 3927 and the documents of AWS, Azure, Google
    /// Cloud and OpenStack), and the two that are elsewhere (Alibaba Cloud; AWS over IPv6). Nobody is let out to these.
    /// </summary>
    public static ImmutableArray<string> Metadata { get; } = ["169.254.0.0/16", "100.100.100.200/32", "fe80::/10", "fd00:ec2::254/128"];

    /// <summary>
    /// Addresses that belong to no place on the internet (RFC 1918, RFC 6598, RFC 4193, loopback): a cluster's pods and services have such.
    /// A block around them does not mean them; one inside them does.
    /// </summary>
    public static ImmutableArray<string> Private { get; } =
        ["10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7"];

    private static readonly ImmutableArray<IPNetwork> MetadataBlocks = [.. Metadata.Select(IPNetwork.Parse)];
    private static readonly ImmutableArray<IPNetwork> PrivateBlocks = [.. Private.Select(IPNetwork.Parse)];

    /// <summary>The block that is meant by a block as its author writes it.</summary>
    /// <returns>The block, or null where it is refused.</returns>
    internal static AddressBlock? Resolve(string field, string? cidr, Mistakes mistakes)
    {
        if (!TryParse(cidr, out var block))
        {
            mistakes.Add(field, cidr, "a block of addresses that begins where its mask says, such as '203.0.113.0/24' or '2001:db8::/32'");
            return null;
        }

        if (MetadataBlocks.Any(metadata => Holds(metadata, block)))
        {
            mistakes.Add(field, cidr, "a block away from where clouds tell a machine its credentials (link-local addresses and the like)");
            return null;
        }

        var isPrivate = PrivateBlocks.Any(known => Holds(known, block));
        return new AddressBlock
        {
            Cidr = block.ToString(),
            Except =
            [
                .. (isPrivate ? MetadataBlocks : WithoutNested([.. PrivateBlocks, .. MetadataBlocks]))
                    .Where(inner => Holds(block, inner))
                    .Select(inner => inner.ToString()),
            ],
        };
    }

    /// <summary>Whether every address of a block is in another.</summary>
    internal static bool Holds(IPNetwork outer, IPNetwork inner) =>
        outer.BaseAddress.AddressFamily == inner.BaseAddress.AddressFamily
        && outer.PrefixLength <= inner.PrefixLength
        && outer.Contains(inner.BaseAddress);

    // .NET takes blocks that begin in the middle of another; API servers refuse them, and what their author meant is not certain.
    private static bool TryParse(string? cidr, out IPNetwork block)
    {
        block = default;
        return cidr is not null
            && cidr.Contains('/', StringComparison.Ordinal)
            && IPNetwork.TryParse(cidr, out block)
            && IPAddress.TryParse(cidr.AsSpan(0, cidr.IndexOf('/', StringComparison.Ordinal)), out var first)
            && first.Equals(block.BaseAddress)
            && (block.BaseAddress.AddressFamily == AddressFamily.InterNetwork || !block.BaseAddress.IsIPv4MappedToIPv6);
    }

    private static IEnumerable<IPNetwork> WithoutNested(ImmutableArray<IPNetwork> blocks) =>
        blocks.Where(block => !blocks.Any(other => !other.Equals(block) && Holds(other, block)));
}

using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Tests.Network;

public sealed class AddressTests
{
    [Fact]
    public void The_internet_over_IPv4_is_without_private_addresses_and_without_where_clouds_tell_credentials() => Assert.Equal(
        ["10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16"],
        Except("0.0.0.0/0"));

    [Fact]
    public void The_internet_over_IPv6_is_so_too() => Assert.Equal(["::1/128", "fc00::/7", "fe80::/10"], Except("::/0"));

    [Fact]
    public void A_private_block_is_meant_as_it_is() => Assert.Empty(Except("10.20.0.0/16"));

    [Fact]
    public void Of_a_private_block_around_where_a_cloud_tells_credentials_those_are_not_meant() =>
        Assert.Equal(["100.100.100.200/32"], Except("100.64.0.0/10"));

    [Fact]
    public void A_public_block_is_meant_as_it_is() => Assert.Empty(Except("203.0.113.0/24"));

    [Theory]
    [InlineData("169.254.169.254/32")]
    [InlineData("169.254.0.0/16")]
    [InlineData("100.100.100.200/32")]
    [InlineData("fd00:ec2::254/128")]
    [InlineData("fe80::1/128")]
    public void Nobody_is_let_out_to_where_clouds_tell_credentials(string cidr) => Assert.Equal(
        $"to.addresses[0]: found '{cidr}'; write a block away from where clouds tell a machine its credentials (link-local addresses and the like).",
        Refused(cidr));

    [Theory]
    [InlineData("api.trongrid.io")]
    [InlineData("203.0.113.7")]
    [InlineData("203.0.113.7/24")]
    [InlineData("203.0.113.0/33")]
    [InlineData("::ffff:10.0.0.0/104")]
    [InlineData("")]
    public void What_is_no_block_of_addresses_is_refused(string cidr) => Assert.Equal(
        $"to.addresses[0]: found '{cidr}'; write a block of addresses that begins where its mask says, such as '203.0.113.0/24' or '2001:db8::/32'.",
        Refused(cidr));

    private static IEnumerable<string> Except(string cidr) => Assert.Single(Flows.Between(Flows.Core, Flows.Network(cidr)).To.Addresses).Except;

    private static string Refused(string cidr) =>
        Assert.Single(Assert.Throws<DeclarationException>(() => Flows.Between(Flows.Core, Flows.Network(cidr))).Mistakes).ToString();
}

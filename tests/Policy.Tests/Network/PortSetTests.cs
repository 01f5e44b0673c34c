using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucid.Policy.Network;

namespace Lucid.Policy.Tests.Network;

[Properties(Arbitrary = [typeof(PortSetTests)])]
public sealed class PortSetTests
{
    private const int Highest = 12;

    public static Arbitrary<PortSet> Sets() => Arb.From(Gen.ListOf(
        from protocol in Gen.Elements(Enum.GetValues<NetworkProtocol>())
        from first in Gen.Choose(1, Highest)
        from length in Gen.Choose(0, 3)
        select new PortRange(protocol, first, first + length)).Select(PortSet.Of));

    [Property]
    public void The_union_holds_what_either_holds(PortSet left, PortSet right)
        => Same(left.Union(right), (protocol, port) => left.Contains(protocol, port) || right.Contains(protocol, port));

    [Property]
    public void The_intersection_holds_what_both_hold(PortSet left, PortSet right)
        => Same(left.Intersect(right), (protocol, port) => left.Contains(protocol, port) && right.Contains(protocol, port));

    [Property]
    public void Sets_with_the_same_ports_are_equal(PortSet left, PortSet right)
    {
        Assert.Equal(left.Union(right), right.Union(left));
        Assert.Equal(left.Union(right).GetHashCode(), right.Union(left).GetHashCode());
        Assert.Equal(left, left.Union(left.Intersect(right)));
    }

    [Property]
    public void All_and_none_are_neutral(PortSet set)
    {
        Assert.Equal(set, set.Intersect(PortSet.All));
        Assert.Equal(set, set.Union(PortSet.None));
        Assert.True(set.Union(PortSet.All).IsAll);
        Assert.True(set.Intersect(PortSet.None).IsEmpty);
    }

    private static void Same(PortSet set, Func<NetworkProtocol, int, bool> expected) => Assert.All(
        Enum.GetValues<NetworkProtocol>(),
        protocol => Assert.All(
            Enumerable.Range(0, Highest + 6), port => Assert.Equal(expected(protocol, port), set.Contains(protocol, port))));
}

using FsCheck;
using FsCheck.Xunit;
using Lucid.Hardening.Planes;

namespace Lucid.Hardening.Tests.Planes;

public sealed class PlaneNamesTests
{
    [Theory]
    [InlineData("blockchain", "blockchain")]
    [InlineData("chain", "blockchain")]
    [InlineData("blockchain_plane", "blockchain")]
    [InlineData("chain_plane", "blockchain")]
    [InlineData("ops_plane", "ops")]
    [InlineData("lucid-pi-network", "ops")]
    [InlineData("lucid-tron-isolated", "wallet")]
    [InlineData("analytics", "analytics")]
    public void Every_alias_means_its_plane(string name, string canonical) => Assert.Equal(canonical, PlaneNames.Canonical(name));

    [Fact]
    public void No_alias_stands_for_an_alias()
        => Assert.All(PlaneNames.Aliases.Values, name => Assert.Equal(name, PlaneNames.Canonical(name)));

    [Property]
    public bool A_name_that_is_no_alias_stays_as_it_is(NonNull<string> name)
        => name.Get.EndsWith("_plane", StringComparison.Ordinal)
            || PlaneNames.Aliases.ContainsKey(name.Get)
            || PlaneNames.Canonical(name.Get) == name.Get;
}

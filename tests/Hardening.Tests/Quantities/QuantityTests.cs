using Lucid.Hardening.Quantities;

namespace Lucid.Hardening.Tests.Quantities;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("2", "2")]
    [InlineData("2000m", "2")]
    [InlineData("0.5", "500m")]
    [InlineData(".5", "500m")]
    [InlineData("5.", "5")]
    [InlineData("+5", "5")]
    [InlineData("-1", "-1")]
    [InlineData("100m", "100m")]
    [InlineData("100n", "100n")]
    [InlineData("1.5Gi", "1536Mi")]
    [InlineData("1024Mi", "1Gi")]
    [InlineData("1000Mi", "1000Mi")]
    [InlineData("0.5Ki", "512")]
    [InlineData("0.3Mi", "314572800m")]
    [InlineData("1e3", "1k")]
    [InlineData("1E3", "1k")]
    [InlineData("12e-3", "12m")]
    [InlineData("1E", "1E")]
    [InlineData("7Ei", "7Ei")]
    [InlineData("1500k", "1500k")]
    public void Is_written_as_the_API_server_stores_it(string text, string canonical)
        => Assert.Equal(canonical, Quantity.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1\n")]
    [InlineData("1 Gi")]
    [InlineData("1gi")]
    [InlineData("1GiB")]
    [InlineData("1,5Gi")]
    [InlineData("Gi")]
    [InlineData(".")]
    [InlineData("--1")]
    [InlineData("1e")]
    [InlineData("1e99")]
    [InlineData("8Ei")]
    [InlineData("0.1n")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("١")]
    [InlineData("lots")]
    public void Nonsense_is_no_quantity(string? text) => Assert.False(Quantity.TryParse(text, out _));

    [Fact]
    public void Parsing_nonsense_says_what_a_quantity_looks_like()
    {
        var exception = Assert.Throws<FormatException>(() => Quantity.Parse("lots"));

        Assert.Equal("'lots' is no quantity such as 100Mi or 500m.", exception.Message);
    }

    [Fact]
    public void Amounts_worth_the_same_are_equal_however_they_are_written()
    {
        Assert.Equal(Quantity.Parse("1Gi"), Quantity.Parse("1024Mi"));
        Assert.Equal(Quantity.Parse("1Gi").GetHashCode(), Quantity.Parse("1073741824").GetHashCode());
        Assert.True(Quantity.Parse("1") == Quantity.Parse("1000m"));
        Assert.True(Quantity.Parse("1G") != Quantity.Parse("1Gi"));
    }
}

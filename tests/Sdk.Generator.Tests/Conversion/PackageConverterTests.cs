using Lucid.Sdk.Converter.Conversion;
using Lucid.Sdk.Converter.Listings;
using Lucid.Sdk.Generator.Model;
using Lucid.Sdk.Generator.Schema;

namespace Lucid.Sdk.Generator.Tests.Conversion;

public sealed class PackageConverterTests
{
    [Fact]
    public void A_listing_becomes_a_schema()
    {
        var (fileName, text) = Assert.Single(SchemaWriter.Write(PackageConverter.Convert(Listing.Parse(SampleListing.Text))));

        Assert.Equal("sample.schema", fileName);
        Assert.Equal(SampleListing.Schema, text);
    }

    [Fact]
    public void The_schema_has_no_mistakes()
    {
        var (_, problems) = PackageModel.Create([SchemaParser.Parse("sample.schema", SampleListing.Schema)]);

        Assert.Empty(problems);
    }

    [Fact]
    public void What_is_left_out_is_said()
    {
        Assert.Equal(
            ["Box.Lid: the listing lacks I:LidArgs", "S:Config: is to be written by hand"],
            PackageConverter.Convert(Listing.Parse(SampleListing.Text)).Notes.ToArray());
    }

    [Theory]
    [InlineData("; additionalSecretOutputs=password", "", "The secret outputs of 'S:Box' differ from its secret arguments.")]
    [InlineData("facts: aliases(type)", "facts: nicknames", "The fact 'nicknames=sample:box:Box' has no place in a schema.")]
    [InlineData("Output<S:Color?>", "Output<X.Color?>", null)]
    [InlineData("Input<S:Color>?", "Input<X.Color>?", "The type 'X.Color' is neither built in nor of this package.")]
    [InlineData("InputUnion<int, string>", "InputUnion<int>", "The type 'InputUnion' is neither built in nor of this package.")]
    [InlineData("InputMap<string>", "InputMap(string)", "'InputMap(string)' is no type that a schema can express.")]
    public void What_a_schema_cannot_express_is_refused(string listed, string doctored, string? message)
    {
        var listing = Listing.Parse(SampleListing.Text.Replace(listed, doctored, StringComparison.Ordinal));

        var exception = Record.Exception(() => PackageConverter.Convert(listing));

        Assert.Equal(message, exception?.Message);
    }
}

using Lucid.Sdk.Conformity.Tests.Comparison;
using Lucid.Sdk.Conformity.Tests.Samples;
using Lucid.Sdk.Conformity.Tests.Surfaces;
using Lucid.Sdk.Converter.Listings;

namespace Lucid.Sdk.Conformity.Tests;

/// <summary>The comparison itself: that it can fail, and what it then says. Needs no listings.</summary>
public sealed class ComparisonTests
{
    private const string Right = """
        # Pulumi.Sample 1.2.3+abc
        # abbreviation: 'S:' = 'Lucid.Sdk.Conformity.Tests.Samples.'
        # dropped prefix: 'Pulumi.'
        # dropped prefix: 'System.Collections.Generic.'
        # dropped prefix: 'System.'
        sealed class S:Other
          ctor ()
        class S:SampleArgs : ResourceArgs
          ctor ()
          field:[Input("names", required:true)] InputList<string> Names { get; set; }
          [Input("size")] Input<int>? Size { get; set; }  default 3
          (int, string?) Measure(out int width, IDictionary<string, object?>? settings = null, params bool[] flags)
          protected static T First<T>(T first, T second = null) where T : IEquatable<T>, new()
        """;

    [Fact]
    public void A_surface_that_is_listed_has_no_surplus_and_is_covered()
    {
        var comparison = Compare(Right);

        Assert.Empty(comparison.Surplus);
        Assert.Equal(
            """
            types: 1 of 2, members: 5 of 6
            missing: S:Other
            """,
            comparison.Coverage.ToString());
    }

    [Fact]
    public void A_member_that_the_assembly_has_not_is_missing()
    {
        var comparison = Compare(Right.Replace("S:Other\n  ctor ()", "S:Other", StringComparison.Ordinal).Replace(
            "class S:SampleArgs : ResourceArgs", "class S:SampleArgs : ResourceArgs\n  void Grow(int size)", StringComparison.Ordinal));

        Assert.Equal(["S:Other", "S:SampleArgs: void Grow(int size)"], comparison.Coverage.Missing.ToArray());
    }

    [Fact]
    public void A_type_that_is_not_listed_is_surplus()
    {
        var comparison = Compare(Right.Replace("S:SampleArgs", "S:OtherArgs", StringComparison.Ordinal));

        Assert.Equal(
            "class S:SampleArgs : ResourceArgs\n    nearest listed line: class S:OtherArgs : ResourceArgs",
            Assert.Single(comparison.Surplus));
    }

    [Theory]
    [InlineData("class S:SampleArgs", "sealed class S:SampleArgs")]
    [InlineData("S:SampleArgs : ResourceArgs", "S:SampleArgs : InputArgs")]
    [InlineData("S:SampleArgs : ResourceArgs", "S:SampleArgs : ResourceArgs  [OutputType]")]
    public void A_type_that_is_declared_differently_is_surplus(string listed, string doctored)
    {
        var text = Right.Replace(listed, doctored, StringComparison.Ordinal);
        var wrong = text.Split('\n').Single(line => line.Contains("S:SampleArgs", StringComparison.Ordinal));

        Assert.Equal($"class S:SampleArgs : ResourceArgs\n    nearest listed line: {wrong}", Assert.Single(Compare(text).Surplus));
    }

    [Theory]
    [InlineData("Names { get; set; }", "Name { get; set; }")]
    [InlineData(", required:true", "")]
    [InlineData("field:[Input(\"names\"", "[Input(\"names\"")]
    [InlineData("Input<int>?", "Input<int>")]
    [InlineData("Size { get; set; }", "Size { get; }")]
    [InlineData("string?)", "string)")]
    [InlineData("object?>", "object>")]
    [InlineData("out int", "int")]
    [InlineData("params bool[]", "bool[]")]
    [InlineData(" = null, params", ", params")]
    [InlineData("protected static", "static")]
    [InlineData(", new()", "")]
    public void A_member_that_is_declared_differently_is_surplus(string listed, string doctored)
    {
        var lines = Right.Split('\n');
        var changed = Right.Replace(listed, doctored, StringComparison.Ordinal).Split('\n');
        var (right, wrong) = lines.Zip(changed).Single(pair => pair.First != pair.Second);

        var comparison = Compare(string.Join('\n', changed));

        Assert.Equal(
            $"S:SampleArgs: {WithoutFacts(right)}\n    nearest listed line: {WithoutFacts(wrong)}",
            Assert.Single(comparison.Surplus));
    }

    private static SurfaceComparison Compare(string text)
    {
        var listing = Listing.Parse(text);
        return SurfaceComparison.Compare(listing, new SurfaceFormatter(listing).Format([typeof(SampleArgs)]));
    }

    private static string WithoutFacts(string line) => line.Trim().Replace("  default 3", "", StringComparison.Ordinal);
}

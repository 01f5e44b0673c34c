using Lucid.Policy.Findings;

namespace Lucid.Policy.Tests.Findings;

public sealed class FindingTests
{
    [Theory]
    [InlineData("shop", "api", "Pod shop/api")]
    [InlineData(null, "api", "Pod api")]
    [InlineData("shop", null, "Pod")]
    public void An_object_is_named_by_what_it_says_of_itself(string? space, string? name, string expected)
        => Assert.Equal(expected, new ObjectReference { Kind = "Pod", Namespace = space, Name = name }.ToString());

    [Fact]
    public void A_place_is_written_as_editors_write_it() => Assert.Equal("a.yaml:3:14", new SourceLocation("a.yaml", 3, 14).ToString());

    [Fact]
    public void A_place_without_a_line_is_the_file() => Assert.Equal("a.yaml", new SourceLocation("a.yaml", 0, 0).ToString());

    [Fact]
    public void Lines_are_ordered_as_numbers_and_files_as_texts()
    {
        SourceLocation[] places = [new("b", 1, 1), new("a", 10, 1), new("a", 9, 2), new("a", 9, 1), new("B", 1, 1)];

        Assert.Equal(["B:1:1", "a:9:1", "a:9:2", "a:10:1", "b:1:1"], places.Order().Select(place => place.ToString()));
    }
}

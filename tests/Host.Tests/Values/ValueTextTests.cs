using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Values;

public sealed class ValueTextTests
{
    private const string Planted = "pl4nted-s3cret";

    /// <summary>Values in which every leaf is planted, and every leaf stands somewhere inside a secret.</summary>
    public static Arbitrary<ObjectValue> Secrets()
    {
        var leaves = Gen.Elements<PropertyValue>(
            Text(Planted), Text($"x{Planted}x"), new AssetValue(AssetSource.Text, Planted), new AssetValue(AssetSource.Path, Planted),
            ArchiveValue.From(AssetSource.Uri, Planted), ArchiveValue.Of(Map(("a", new AssetValue(AssetSource.Text, Planted)))),
            new ResourceReferenceValue(Planted, Planted, null), new OutputValue { Value = Text(Planted), IsSecret = false, Dependencies = [] });
        var secrets = AnyValues.Nested(leaves, isMarked: true, depth: 2).Select(PropertyValue (value) => SecretValue.Of(value));
        var outputs = leaves.Select(PropertyValue (value) => new OutputValue { Value = value, IsSecret = true, Dependencies = [] });
        return Arb.From(AnyValues.ObjectOf(AnyValues.Nested(Gen.OneOf(secrets, outputs), isMarked: false, depth: 2)));
    }

    [Property(Arbitrary = [typeof(ValueTextTests)])]
    public void No_text_shows_a_secret(ObjectValue value)
    {
        Assert.DoesNotContain(Planted, ValueText.OneLine(value), StringComparison.Ordinal);
        Assert.DoesNotContain(Planted, value.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Planted, $"{value.Entries.Select(entry => entry.Value).FirstOrDefault()}", StringComparison.Ordinal);
    }

    [Property(Arbitrary = [typeof(AnyValues)])]
    public void A_text_is_one_line(ObjectValue value) => Assert.DoesNotContain(value.ToString(), character => character is '\n' or '\r');

    [Fact]
    public void Values_look_like_JSON_with_names_for_what_is_not_there() => Assert.Equal(
        "{\"a\": [1, -2.5, true, null], \"b\": [secret], \"c\": (known after apply), \"d\": \"it's \\\"so\\\" + \\nügly\", \"e\": {}}",
        Map(
            ("a", List(Number(1), Number(-2.5), new BooleanValue(true), NullValue.Instance)),
            ("b", Secret("x")),
            ("c", UnknownValue.Instance),
            ("d", Text("it's \"so\" + \nügly")),
            ("e", ObjectValue.Empty)).ToString());

    [Fact]
    public void References_assets_and_archives_show_where_they_come_from() => Assert.Equal(
        "[urn:a, asset(text), asset(a.txt), archive(dir), archive({\"b\": asset(b.txt)}), (known after apply), 1]",
        List(
            new ResourceReferenceValue("urn:a", "id", null),
            new AssetValue(AssetSource.Text, "long"),
            new AssetValue(AssetSource.Path, "a.txt"),
            ArchiveValue.From(AssetSource.Path, "dir"),
            ArchiveValue.Of(Map(("b", new AssetValue(AssetSource.Path, "b.txt")))),
            new OutputValue { Value = null, IsSecret = false, Dependencies = [] },
            new OutputValue { Value = Number(1), IsSecret = false, Dependencies = [] }).ToString());

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-3, "-3")]
    [InlineData(0.1, "0.1")]
    [InlineData(999_999_999_999_999, "999999999999999")]
    [InlineData(1e21, "1E+21")]
    public void Numbers_are_short_and_whole_ones_have_no_point(double number, string text) => Assert.Equal(text, ValueText.Number(number));
}

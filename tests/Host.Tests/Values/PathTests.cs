using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucid.Host.Values;

namespace Lucid.Host.Tests.Values;

[Properties(Arbitrary = [typeof(PathTests)])]
public sealed class PathTests
{
    // A backslash before a quote cannot be told from an escaped quote in Pulumi's notation; a star is a pattern.
    private static readonly Gen<string> Keys = AnyValues.Keys.Where(key => !key.Contains('\\', StringComparison.Ordinal) && !key.Contains('*', StringComparison.Ordinal));

    public static Arbitrary<PropertyPath> Paths() => Arb.From(
        from first in Keys
        from steps in Gen.OneOf(Keys.Select(object (key) => key), Gen.Choose(0, 12).Select(object (index) => index), Gen.Constant<object>("a\"]b")).ListOf()
        select steps.Aggregate(PropertyPath.Root.Child(first), (path, step) => step is string key ? path.Child(key) : path.Item((int)step)));

    [Fact]
    public void Names_are_joined_by_points_and_everything_else_stands_in_brackets()
    {
        var path = PropertyPath.Root.Child("spec").Child("containers").Item(0).Child("env").Child("a.b").Child("say \"hi\"").Child("0").Child("");

        Assert.Equal("spec.containers[0].env[\"a.b\"][\"say \\\"hi\\\"\"][\"0\"][\"\"]", path.ToString());
    }

    [Fact]
    public void The_root_has_no_text() => Assert.Equal("", PropertyPath.Root.ToString());

    [Fact]
    public void Indexes_are_ordered_as_numbers_and_a_parent_stands_before_its_children()
    {
        var list = PropertyPath.Root.Child("a");
        PropertyPath[] ordered = [PropertyPath.Root, list, list.Child("b"), list.Item(2), list.Item(10), PropertyPath.Root.Child("b")];

        Assert.Equal(ordered, ordered.Reverse().Order());
        Assert.Equal(1, PropertyPath.Root.CompareTo(null));
    }

    [Property]
    public void The_text_of_a_path_is_a_pattern_of_it_and_of_what_is_inside(PropertyPath path)
    {
        var pattern = PathPattern.Parse(path.ToString());

        Assert.True(pattern.Covers(path));
        Assert.True(pattern.Covers(path.Child("x").Item(1)));
        Assert.False(pattern.Covers(PropertyPath.Root));
    }

    [Property]
    public void No_text_makes_the_pattern_reader_fail(string? text) => Assert.False(PathPattern.Parse(text ?? "").Covers(PropertyPath.Root));

    [Property]
    public void Equal_paths_have_one_text_and_order_agrees_with_equality(PropertyPath left, PropertyPath right)
    {
        Assert.Equal(left.Equals(right), left.CompareTo(right) == 0);
        Assert.Equal(left.Equals(right), string.Equals(left.ToString(), right.ToString(), StringComparison.Ordinal));
        Assert.Equal(Math.Sign(left.CompareTo(right)), -Math.Sign(right.CompareTo(left)));
    }

    [Theory]
    [InlineData("spec", "spec.replicas", true)]
    [InlineData("spec.replicas", "spec", false)]
    [InlineData("spec.replicas", "spec.replicas", true)]
    [InlineData("spec.replica", "spec.replicas", false)]
    [InlineData("ports[*].name", "ports[3].name", true)]
    [InlineData("ports[*].name", "ports[3].port", false)]
    [InlineData("ports[1]", "ports[1]", true)]
    [InlineData("ports[1]", "ports[10]", false)]
    [InlineData("labels[\"a.b\"]", "labels[\"a.b\"]", true)]
    [InlineData("labels.a.b", "labels[\"a.b\"]", false)]
    [InlineData("*", "anything.at.all", true)]
    [InlineData("*.name", "metadata.name", true)]
    [InlineData("labels[\"*\"]", "labels[\"a.b\"]", true)]
    [InlineData("**", "spec", false)]
    [InlineData("**", "**", true)]
    [InlineData("**.image", "spec.image", false)]
    [InlineData("**.image", "**.image", true)]
    [InlineData("labels.key*", "labels.key1", false)]
    [InlineData("labels.key*", "labels.key*", true)]
    [InlineData("", "spec", false)]
    [InlineData("[", "spec", false)]
    [InlineData("[\"", "spec", false)]
    [InlineData("[\"spec", "spec", true)]
    public void A_pattern_covers_the_paths_it_names_and_those_inside(string pattern, string path, bool isCovered) =>
        Assert.Equal(isCovered, PathPattern.Parse(pattern).Covers(Path(path)));

    [Theory]
    [InlineData("**.image", "spec.template.containers[0].image", true)]
    [InlineData("**.image", "image", true)]
    [InlineData("**.image", "spec.imagePullPolicy", false)]
    [InlineData("labels[\"a/*\"]", "labels[\"a/b\"]", true)]
    [InlineData("labels[\"a/*\"]", "labels[\"b/b\"]", false)]
    [InlineData("*.name", "metadata.name", true)]
    public void A_pattern_of_our_own_knows_more_stars(string pattern, string path, bool isCovered) =>
        Assert.Equal(isCovered, PathPattern.ParseWide(pattern).Covers(Path(path)));

    private static PropertyPath Path(string text)
    {
        var path = PropertyPath.Root;
        foreach (var part in System.Text.RegularExpressions.Regex.Matches(text, """\["(.*?)"\]|\[(\d+)\]|([^.\[]+)""").Select(match => match.Groups))
        {
            path = part[2].Success
                ? path.Item(int.Parse(part[2].Value, System.Globalization.CultureInfo.InvariantCulture))
                : path.Child(part[1].Success ? part[1].Value : part[3].Value);
        }

        return path;
    }
}

using System.Diagnostics;
using Lucid.Policy.Documents;

namespace Lucid.Policy.Tests.Documents;

public sealed class DamagedInputTests
{
    private const string Object = "apiVersion: v1\nkind: A\n";

    [Theory]
    [InlineData("x: \"open\n", 3, "quoted scalar")]
    [InlineData("x: [a, b\ny: c\n", 3, "this is no YAML")]
    [InlineData("x: {a: b\n", 4, "this is no YAML")]
    [InlineData("x: @a\n", 3, "cannot start any token")]
    [InlineData("\tx: a\n", 3, "a tab cannot indent; write spaces")]
    [InlineData("x:\n\ty: a\n", 4, "a tab cannot indent; write spaces")]
    [InlineData("x:\n  y: a\n  \tz: b\n", 5, "a tab cannot indent; write spaces")]
    [InlineData("x: 'a' b\n", 3, "this is no YAML")]
    [InlineData("x: a: b\n", 3, "this is no YAML")]
    [InlineData(" x: a\n", 3, "this is no YAML")]
    [InlineData("x: *y\n", 3, "the alias '*y' names nothing before it")]
    [InlineData("x: &y [*y]\n", 3, "the alias '*y' stands inside what it names")]
    [InlineData("[a]: b\n", 3, "a key has to be a text, and here it is a list")]
    [InlineData("~: b\n", 3, "a key has to be a text, and here it is nothing")]
    [InlineData("<<: a\n", 3, "the merge key '<<' takes an object or a list of objects, and here it is the text 'a'")]
    [InlineData("<<: [{}, a]\n", 3, "the merge key '<<' takes an object or a list of objects, and here it is the text 'a'")]
    public void Damaged_YAML_is_told_with_its_line(string text, int line, string expected)
    {
        var file = Manifests.Read(Object + text);

        Assert.Empty(file.Objects);
        Assert.Empty(file.PassedOver);
        var problem = Assert.Single(file.Problems);
        Assert.Equal((DocumentProblemKind.Unreadable, line), (problem.Kind, problem.Position.Line));
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_damaged_document_does_not_hide_the_others()
    {
        var file = Manifests.Read(Object + "---\nx: [\n---\napiVersion: v1\nkind: B\n");

        Assert.Equal(["A", "B"], file.Objects.Select(item => item.Kind));
        Assert.InRange(Assert.Single(file.Problems).Position.Line, 4, 5);
    }

    [Theory]
    [InlineData("{\"apiVersion\": \"v1\",\n  \"kind\": }", 2, 11)]
    [InlineData("{\"apiVersion\": \"v1\"", 1, 20)]
    [InlineData("{\"é\": \"ü\", x}", 1, 12)]
    [InlineData("{\"a\": \"\\ud800\"}", 1, 7)]
    [InlineData("{\"a\": 1}}", 1, 9)]
    [InlineData("[01]", 1, 3)]
    public void Damaged_JSON_is_told_with_line_and_column(string text, int line, int column)
    {
        var file = KubernetesReader.Read("example.json", text);

        Assert.Empty(file.Objects);
        Assert.Equal(new Position(line, column), Assert.Single(file.Problems).Position);
    }

    [Fact]
    public void JSON_documents_before_a_damaged_one_are_kept() => Assert.Equal("A", Assert.Single(
        KubernetesReader.Read("a.json", "{\"apiVersion\": \"v1\", \"kind\": \"A\"}\n{").Objects).Kind);

    [Fact]
    public void Values_that_nest_deeper_than_anything_real_are_refused_at_once()
    {
        var clock = Stopwatch.StartNew();

        Assert.All(
            [new string('[', 100_000), string.Concat(Enumerable.Repeat("- ", 100_000)),
                string.Concat(Enumerable.Repeat("{\"a\":", 100_000))],
            text => Assert.Equal(DocumentProblemKind.Unreadable, Assert.Single(Manifests.Read(text).Problems).Kind));
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Aliases_that_multiply_are_refused_at_once()
    {
        var bomb = string.Concat(Enumerable.Range(1, 30)
            .Select(level => $"l{level}: &l{level} [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 9))}]\n"));

        var problem = Assert.Single(Manifests.Read($"{Object}l0: &l0 [x]\n{bomb}").Problems);

        Assert.Equal("the aliases of this document stand for more values than Kubernetes reads", problem.Message);
    }

    [Fact]
    public void Lists_of_lists_of_objects_that_multiply_are_refused_too()
    {
        var bomb = string.Concat(Enumerable.Range(1, 30).Select(level =>
            $"  l{level}: &l{level} {{apiVersion: v1, kind: List, items: [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 9))}]}}\n"));

        var file = Manifests.Read($"x:\n  l0: &l0 {{apiVersion: v1, kind: A}}\n{bomb}apiVersion: v1\nkind: List\nitems: [*l30]\n");

        Assert.Empty(file.Objects);
        Assert.Single(file.Problems);
    }

    [Fact]
    public void Aliases_do_not_nest_deeper_than_anything_else()
    {
        var chain = string.Concat(Enumerable.Range(1, 300).Select(level => $"l{level}: &l{level} [*l{level - 1}]\n"));

        var problem = Assert.Single(Manifests.Read($"{Object}l0: &l0 [x]\n{chain}").Problems);

        Assert.Equal("with this alias, values are nested more than 256 deep", problem.Message);
    }

    [Fact]
    public void A_number_of_a_million_digits_is_no_whole_number()
        => Assert.Null(Assert.IsType<DocumentScalar>(Manifests.Value(new string('9', 1_000_000))).Integer);

    [Fact]
    public void What_stands_in_a_document_cannot_break_a_message_into_lines()
    {
        var problem = Assert.Single(Manifests.Read(Object + "\"a\\nb\\u2028\\u202e\": 1\n\"a\\nb\\u2028\\u202e\": 2\n").Problems);

        Assert.StartsWith("the key 'a\\u000ab\\u2028\\u202e' stands twice", problem.Message, StringComparison.Ordinal);
    }
}

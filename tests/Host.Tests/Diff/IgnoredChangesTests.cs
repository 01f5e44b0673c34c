using Lucid.Host.Diff;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Graph.Resources;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Diff;

public sealed class IgnoredChangesTests
{
    private static readonly ObjectValue Before = Map(
        ("replicas", Number(1)),
        ("labels", Map(("a.b", Text("x")), ("c", Text("x")))),
        ("ports", List(Map(("port", Number(80)), ("name", Text("http"))))));

    [Fact]
    public void What_is_named_stays_and_the_rest_changes() => Assert.Equal(
        Before.With("replicas", Number(2)),
        Keep(Before.With("replicas", Number(2)).With("labels", Map(("a.b", Text("y")), ("d", Text("y")))), "labels"));

    [Fact]
    public void A_key_with_dots_stands_in_quotes() => Assert.Equal(
        Before.With("labels", Map(("a.b", Text("x")), ("c", Text("y")))),
        Keep(Before.With("labels", Map(("a.b", Text("y")), ("c", Text("y")))), "labels[\"a.b\"]"));

    [Fact]
    public void A_star_names_everything() => Assert.Equal(Before, Keep(Map(("new", Text("n")), ("replicas", Number(9))), "*"));

    [Fact]
    public void A_star_in_the_middle_names_every_item() => Assert.Equal(
        Before.With("ports", List(Map(("port", Number(80)), ("name", Text("web"))))),
        Keep(Before.With("ports", List(Map(("port", Number(8080)), ("name", Text("web"))))), "ports[*].port"));

    [Fact]
    public void What_is_no_longer_given_stays() => Assert.Equal(Before, Keep(Before.Without("replicas"), "replicas"));

    [Fact]
    public void What_was_not_there_does_not_come() => Assert.Equal(Before, Keep(Before.With("new", Text("n")), "new"));

    [Fact]
    public void What_was_not_there_does_not_come_in_something_new_either() => Assert.Equal(
        Before.With("annotations", Map(("d", Text("y")))),
        Keep(Before.With("annotations", Map(("a.b", Text("y")), ("d", Text("y")))), "annotations[\"a.b\"]"));

    [Fact]
    public void An_item_without_counterpart_is_not_ignored() => Assert.Equal(
        Before.With("ports", List(Map(("port", Number(80)), ("name", Text("http"))), Map(("port", Number(81))))),
        Keep(Before.With("ports", List(Map(("port", Number(8080))), Map(("port", Number(81))))), "ports[*]"));

    [Fact]
    public void What_was_secret_stays_secret() => Assert.Equal(
        Map(("data", Map(("a", Secret("old")), ("b", Text("new"))))),
        Keep(
            Map(("data", SecretValue.Of(Map(("a", Text("old")), ("b", Text("old")))))),
            Map(("data", Map(("a", Text("new")), ("b", Text("new"))))),
            "data.a"));

    [Fact]
    public void What_becomes_secret_is_so_with_what_stays() => Assert.Equal(
        Map(("data", SecretValue.Of(Map(("a", Text("old")), ("b", Text("new")))))),
        Keep(
            Map(("data", Map(("a", Text("old")), ("b", Text("old"))))),
            Map(("data", SecretValue.Of(Map(("a", Text("new")), ("b", Text("new")))))),
            "data.a"));

    [Fact]
    public void What_is_new_ignores_nothing()
    {
        var after = Custom(Stack, "a:b:C", "one", Before) with { IgnoreChanges = ["*"] };

        Assert.Equal(Before, IgnoredChanges.Keep(before: null, after));
    }

    private static ObjectValue Keep(ObjectValue after, params ImmutableArray<string> patterns) => Keep(Before, after, patterns);

    private static ObjectValue Keep(ObjectValue before, ObjectValue after, params ImmutableArray<string> patterns) => IgnoredChanges.Keep(
        Custom(Stack, "a:b:C", "one", before), Custom(Stack, "a:b:C", "one", after) with { IgnoreChanges = patterns });
}

using Lucid.Host.Diff;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Diff;

public sealed class PropertyDifferTests
{
    private static readonly SecretValue Unreadable = SecretValue.Of(UnknownValue.Instance);

    [Fact]
    public void The_smallest_values_that_differ_are_told_with_their_paths() => Assert.Equal(
        ["a.b[0]: 1 -> 2", "a.b[1]: 5 -> ", "gone: {\"x\": 1} -> ", "labels[\"a.b\"]: \"x\" -> \"y\"", "new:  -> [1]"],
        Compare(
            Map(("a", Map(("b", List(Number(1), Number(5))))), ("gone", Map(("x", Number(1)))), ("labels", Map(("a.b", Text("x")))), ("same", Text("s"))),
            Map(("a", Map(("b", List(Number(2))))), ("new", List(Number(1))), ("labels", Map(("a.b", Text("y")))), ("same", Text("s")))));

    [Fact]
    public void A_different_kind_of_value_is_one_change() => Assert.Equal(["a: [1] -> {\"x\": 1}"], Compare(Map(("a", List(Number(1)))), Map(("a", Map(("x", Number(1)))))));

    [Fact]
    public void Bookkeeping_keys_are_left_out_at_any_depth() => Assert.Empty(Compare(
        Map(("__initialApiVersion", Text("v1")), ("a", Map(("__internal", Text("x"))))), Map(("__fieldManager", Text("m")), ("a", ObjectValue.Empty))));

    [Fact]
    public void A_mark_by_itself_is_no_difference() => Assert.Empty(Compare(Map(("a", Text("s3cret"))), Map(("a", Secret("s3cret")))));

    [Fact]
    public void What_is_secret_on_one_side_is_shown_on_neither()
    {
        var change = Assert.Single(PropertyDiffer.Compare(Map(("a", Text("old"))), Map(("a", Secret("new")))));

        Assert.Equal((Secret("old"), Secret("new")), (change.Before, change.After));
    }

    [Fact]
    public void A_secret_object_differs_as_a_whole_and_does_not_show_its_keys() => Assert.Equal(
        ["a: [secret] -> [secret]"],
        Compare(
            Map(("a", SecretValue.Of(Map(("b", Text("1")), ("c", List(Text("2"))))))),
            Map(("a", Map(("b", Text("2")), ("c", List()))))));

    [Fact]
    public void Marks_inside_a_secret_are_no_difference() => Assert.Empty(
        Compare(Map(("a", SecretValue.Of(Map(("b", Text("1")))))), Map(("a", Map(("b", Secret("1")))))));

    [Fact]
    public void Of_a_secret_that_could_not_be_read_nothing_can_be_said()
    {
        Assert.Empty(Compare(Map(("a", Unreadable)), Map(("a", Secret("anything")))));
        Assert.Empty(Compare(Map(("a", Unreadable)), Map(("a", Text("anything")))));
        Assert.Empty(Compare(Map(("a", Unreadable)), Map(("a", Map(("b", Text("anything")))))));
        Assert.Equal(["a: [secret] -> "], Compare(Map(("a", Unreadable)), ObjectValue.Empty));
    }

    [Fact]
    public void A_value_that_becomes_unknown_is_a_change() => Assert.Equal(["a: 1 -> (known after apply)"], Compare(Map(("a", Number(1))), Map(("a", UnknownValue.Instance))));

    [Fact]
    public void Outputs_are_compared_by_their_values() => Assert.Empty(Compare(
        Map(("a", Number(1))), Map(("a", new OutputValue { Value = Number(1), IsSecret = false, Dependencies = ["urn"] }))));

    [Fact]
    public void A_list_that_ends_with_null_is_longer_than_one_without() =>
        Assert.Equal(["a[1]:  -> null"], Compare(Map(("a", List(Number(1)))), Map(("a", List(Number(1), NullValue.Instance)))));

    [Fact]
    public void Leaves_are_single_values_and_lists_of_them() => Assert.Equal(
        ["a.b:  -> 1", "args:  -> [\"x\", \"y\"]", "empty:  -> {}", "ports[0].port:  -> 80", "token:  -> [secret]"],
        PropertyDiffer.Leaves(Map(
            ("a", Map(("b", Number(1)))), ("args", List(Text("x"), Text("y"))), ("empty", ObjectValue.Empty), ("__hidden", Text("h")),
            ("ports", List(Map(("port", Number(80))))), ("token", Secret("t")))).Select(Show));

    private static IEnumerable<string> Compare(ObjectValue before, ObjectValue after) => PropertyDiffer.Compare(before, after).Select(Show);

    private static string Show(PropertyChange change) => $"{change.Path}: {change.Before} -> {change.After}";
}

using Lucid.Host.Values;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Values;

public sealed class ObjectValueTests
{
    [Fact]
    public void Keys_stand_in_ordinal_order_and_the_last_of_equal_ones_counts()
    {
        var map = Map(("b", Text("1")), ("B", Text("2")), ("a", Text("3")), ("b", Text("4")));

        Assert.Equal(["B", "a", "b"], map.Entries.Select(entry => entry.Key));
        Assert.Equal(Text("4"), map["b"]);
    }

    [Fact]
    public void Null_entries_are_dropped() => Assert.Same(ObjectValue.Empty, Map(("a", NullValue.Instance)));

    [Fact]
    public void A_later_null_takes_an_earlier_value_away() => Assert.Same(ObjectValue.Empty, Map(("a", Text("1")), ("a", NullValue.Instance)));

    [Fact]
    public void A_key_that_is_not_there_has_no_value() => Assert.Null(Map(("b", Text("1")))["a"]);

    [Fact]
    public void With_sets_a_new_key_at_its_place() =>
        Assert.Equal(Map(("a", Text("1")), ("b", Text("2")), ("c", Text("3"))), Map(("a", Text("1")), ("c", Text("3"))).With("b", Text("2")));

    [Fact]
    public void With_replaces_a_value() => Assert.Equal(Map(("a", Text("2"))), Map(("a", Text("1"))).With("a", Text("2")));

    [Fact]
    public void With_a_null_removes_the_key() => Assert.Equal(ObjectValue.Empty, Map(("a", Text("1"))).With("a", NullValue.Instance));

    [Fact]
    public void Without_removes_a_key() => Assert.Equal(Map(("b", Text("2"))), Map(("a", Text("1")), ("b", Text("2"))).Without("a"));

    [Fact]
    public void Without_a_key_that_is_not_there_changes_nothing()
    {
        var map = Map(("a", Text("1")));

        Assert.Same(map, map.Without("b"));
    }

    [Fact]
    public void What_is_contained_follows_the_changes()
    {
        var map = Map(("a", Text("1"))).With("b", SecretValue.Of(UnknownValue.Instance));

        Assert.True(map.ContainsSecrets);
        Assert.True(map.ContainsUnknowns);
        Assert.False(map.Without("b").ContainsSecrets);
        Assert.False(map.Without("b").ContainsUnknowns);
    }

    [Fact]
    public void Objects_differ_in_keys_and_in_values()
    {
        var map = Map(("a", Text("1")));

        Assert.NotEqual(map, Map(("b", Text("1"))));
        Assert.NotEqual(map, Map(("a", Text("2"))));
        Assert.NotEqual(map, Map(("a", Text("1")), ("b", Text("1"))));
        Assert.NotEqual<PropertyValue>(List(Text("1")), List(Text("1"), Text("2")));
    }
}

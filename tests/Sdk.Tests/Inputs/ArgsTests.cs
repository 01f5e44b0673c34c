using System.Collections.Immutable;

namespace Lucid.Sdk.Tests.Inputs;

/// <summary>What args classes send, and what they refuse.</summary>
public sealed class ArgsTests
{
    [Fact]
    public async Task A_required_value_of_the_resource_itself_is_named_without_a_path()
    {
        var failure = await Harness.RunFailingAsync(() => _ = new Thing("thing", new StrictArgs()));

        Assert.Contains(
            "System.ArgumentNullException: [Input] Lucid.Sdk.Tests.Inputs.ArgsTests+StrictArgs.Needed is required "
                + "but was not given a value (Parameter 'Needed')",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_required_value_fails_the_registration_and_not_the_constructor()
    {
        var constructed = false;
        await Harness.RunFailingAsync(() =>
        {
            _ = new Thing("thing", new StrictArgs());
            constructed = true;
        });

        Assert.True(constructed);
    }

    [Fact]
    public async Task A_required_list_that_was_given_no_element_fails_like_one_that_was_never_touched()
    {
        var failure = await Harness.RunFailingAsync(
            () => _ = new Thing("thing", new ThingArgs { Inner = new InnerArgs { Containers = { } } }));

        Assert.Contains("InnerArgs._containers is required but was not given a value", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_required_list_that_is_empty_is_given()
    {
        var inputs = await Harness.InputsOfAsync(new ThingArgs { Inner = new InnerArgs { Containers = new InputList<string>() } });

        Assert.Equal(ImmutableArray<object?>.Empty, ((ImmutableDictionary<string, object?>)inputs["inner"])["containers"]);
    }

    [Fact]
    public async Task Fields_and_properties_that_are_not_public_are_sent()
    {
        var inputs = await Harness.InputsOfAsync(new HiddenArgs());

        Assert.Equal(["field", "property"], inputs.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_members_of_one_name_with_different_values_fail_the_run()
    {
        var failure = await Harness.RunFailingAsync(() => _ = new Thing("thing", new TwiceArgs { First = "a", Second = "b" }));

        Assert.Contains(nameof(ArgumentException), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_members_of_one_name_with_the_same_value_are_one()
    {
        Input<string> value = "a";

        Assert.Equal("a", (await Harness.InputsOfAsync(new TwiceArgs { First = value, Second = value }))["text"]);
    }

    [Fact]
    public async Task A_dictionary_may_hold_every_type_of_the_wire()
    {
        var inputs = await Harness.InputsOfAsync(new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty
            .Add("flag", true).Add("int", 1).Add("double", 1.5).Add("text", "t").Add("nothing", null)
            .Add("list", ImmutableArray.Create("x")).Add("map", ImmutableDictionary<string, int>.Empty.Add("a", 1))
            .Add("output", Output.Create("o"))));

        Assert.Equal(["double", "flag", "int", "list", "map", "output", "text"], inputs.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_dictionary_refuses_concrete_assets_mutable_dictionaries_and_lists_of_what_cannot_be_sent()
    {
        object[] values =
        [
            new FileAsset("f"), new FileArchive("d"), new Dictionary<string, string>(), 1L, ImmutableArray.Create(1L), Output.Create(1L),
            ImmutableDictionary<string, DateTime>.Empty,
        ];

        foreach (var value in values)
        {
            Assert.ThrowsAny<Exception>(() => new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("k", value)));
        }
    }

    [Fact]
    public async Task Lists_and_maps_of_unions_take_either_type()
    {
        InputList<Union<int, string>> list = [];
        list.Add((Input<int>)80);
        list.Add((Input<string>)"http");
        InputMap<Union<int, string>> map = [];
        map.Add("a", (Input<int>)80);
        map.Add("b", (Input<string>)"http");

        Assert.Equal([80, "http"], (await OutputUtilities.GetValueAsync(list.ToOutput())).Select(union => union.Value));
        Assert.Equal("http", (await OutputUtilities.GetValueAsync(map.ToOutput()))["b"].AsT1);
    }

    [Fact]
    public async Task Every_shape_of_a_union_converts()
    {
        InputUnion<int, string>[] unions =
        [
            "http", Output.Create("http"), (Input<string>)"http", (Union<int, string>)"http", Output.Create<Union<int, string>>("http"),
        ];

        foreach (var union in unions)
        {
            Assert.Equal("http", (await OutputUtilities.GetValueAsync(union.ToOutput())).AsT1);
        }
    }

    [Fact]
    public async Task A_list_that_is_appended_to_another_is_not_changed()
    {
        InputList<string> first = ["a"];
        InputList<string> second = ["b"];
        first.Add(second);

        Assert.Equal(["a", "b"], (await OutputUtilities.GetValueAsync(first.ToOutput())).ToArray());
        Assert.Equal(["b"], (await OutputUtilities.GetValueAsync(second.ToOutput())).ToArray());
    }

    private sealed class StrictArgs : ResourceArgs
    {
        [Input("needed", required: true)]
        public Input<string>? Needed { get; set; }
    }

    private sealed class HiddenArgs : ResourceArgs
    {
        [Input("field")]
        private readonly Input<string> _field = "f";

        [Input("property")]
        private Input<string> Property => _field;
    }

    private sealed class TwiceArgs : ResourceArgs
    {
        [Input("text")]
        public Input<string>? First { get; set; }

        [Input("text")]
        public Input<string>? Second { get; set; }
    }
}

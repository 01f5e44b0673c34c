using System.Collections.Immutable;
using System.Text.Json;

namespace Lucid.Sdk.Tests.Inputs;

public sealed class InputTests
{
    [Fact]
    public async Task An_input_that_was_not_set_counts_as_the_known_default()
    {
        Input<string>? input = null;

        Assert.True(await OutputUtilities.GetIsKnownAsync(input.ToOutput()));
        Assert.Null(await OutputUtilities.GetValueAsync(input.Apply(value => value)));
    }

    [Fact]
    public async Task A_union_takes_either_type()
    {
        InputUnion<int, string> number = 8080;
        InputUnion<int, string> name = "http";

        Assert.True((await OutputUtilities.GetValueAsync(number.ToOutput())).IsT0);
        Assert.Equal("http", (await OutputUtilities.GetValueAsync(name.ToOutput())).AsT1);
    }

    [Fact]
    public void A_union_maps_matches_and_compares()
    {
        Union<int, string> union = 5;

        Assert.Equal("5!", union.Match(number => $"{number}!", text => text));
        Assert.Equal(6, union.MapT0(number => number + 1).AsT0);
        Assert.True(union == Union<int, string>.FromT0(5));
        Assert.True(union.TryPickT0(out var value, out _));
        Assert.Equal(5, value);
        Assert.Throws<InvalidOperationException>(() => union.AsT1);
    }

    [Fact]
    public async Task Json_input_parses_text()
    {
        InputJson input = """{"a":[1]}""";
        var element = await OutputUtilities.GetValueAsync(input.ToOutput());

        Assert.Equal(JsonValueKind.Array, element.GetProperty("a").ValueKind);
    }

    [Fact]
    public async Task A_union_is_sent_as_its_inner_value()
    {
        Assert.Equal(8080.0, (await Harness.InputsOfAsync(new ThingArgs { Port = 8080 }))["port"]);
        Assert.Equal("http", (await Harness.InputsOfAsync(new ThingArgs { Port = "http" }))["port"]);
    }

    [Fact]
    public async Task A_json_member_is_sent_as_json_text()
        => Assert.Equal("true", (await Harness.InputsOfAsync(new ThingArgs { Flag = true }))["flag"]);

    [Fact]
    public async Task An_empty_list_is_sent_and_an_untouched_one_is_not()
    {
        Assert.Equal(ImmutableArray<object?>.Empty, (await Harness.InputsOfAsync(new ThingArgs { Items = new InputList<string>() }))["items"]);
        Assert.DoesNotContain("items", await Harness.InputsOfAsync(new ThingArgs()));
    }

    [Fact]
    public async Task A_required_list_that_was_never_touched_fails_the_run_and_names_the_member()
    {
        var failure = await Harness.RunFailingAsync(() => _ = new Thing("thing", new ThingArgs { Inner = new InnerArgs() }));

        Assert.Contains(
            "[Input] Lucid.Sdk.Tests.InnerArgs._containers is required but was not given a value (Parameter '_containers')",
            failure.Message,
            StringComparison.Ordinal);
        Assert.Contains("error serializing property \"inner\"", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1L)]
    [InlineData(1.5f)]
    public async Task A_type_without_a_form_on_the_wire_fails_the_run(object value)
    {
        var failure = await Harness.RunFailingAsync(() => _ = new Thing("thing", new ThingArgs { Any = Output.Create(value) }));

        Assert.Contains($"{value.GetType().FullName} is not a supported argument type", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Dictionary_args_refuse_values_that_cannot_be_sent()
        => Assert.Throws<ArgumentException>(() => new DictionaryResourceArgs(
            ImmutableDictionary<string, object?>.Empty.Add("when", DateTime.UnixEpoch)));
}

using System.Collections.Immutable;
using Pulumi.Testing;

namespace Lucid.Sdk.Tests.Testing;

public sealed class MockTests
{
    [Fact]
    public async Task Mocks_see_secrets_in_clear_numbers_as_double_and_no_unknown_values()
    {
        var inputs = await Harness.InputsOfAsync(new ThingArgs
        {
            Text = Output.CreateSecret("s"),
            Number = 3,
            Items = OutputUtilities.CreateUnknown(ImmutableArray.Create("x")),
        });

        Assert.Equal("s", inputs["text"]);
        Assert.Equal(3.0, inputs["number"]);
        Assert.DoesNotContain("items", inputs);
    }

    [Fact]
    public async Task Mocks_see_components_and_not_the_stack()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(() => _ = new Group("g"), mocks);

        Assert.Equal(["g", "g-child"], mocks.Resources.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_state_that_is_no_dictionary_fails_the_run()
    {
        var failure = await Harness.RunFailingAsync(() => _ = new Thing("a"), new RecordingMocks { Answer = _ => ("id", 5) });

        Assert.Contains("System.Int32 is not a supported argument type", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_mocks_echo_the_inputs_without_an_id()
    {
        Thing thing = null!;
        await Harness.RunAsync(() => thing = new Thing("a", new ThingArgs { Text = "t" }), new EmptyMocks());

        Assert.Equal("t", await OutputUtilities.GetValueAsync(thing.Text));
        Assert.False(await OutputUtilities.GetIsKnownAsync(thing.Id));
    }

    [Fact]
    public async Task Functions_of_providers_are_answered_by_the_mocks()
    {
        var mocks = new RecordingMocks { AnswerCall = _ => new Dictionary<string, object> { ["size"] = 3 } };
        Output<ImmutableDictionary<string, object>> result = null!;
        await Harness.RunAsync(
            () => result = Deployment.Instance.Invoke<ImmutableDictionary<string, object>>(
                "test:index:size", new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("of", "x"))),
            mocks);

        Assert.Equal(3.0, (await OutputUtilities.GetValueAsync(result))["size"]);
        Assert.True(mocks.Calls.TryPeek(out var call));
        Assert.Equal(("test:index:size", "x"), (call.Token, call.Args["of"]));
    }

    [Fact]
    public async Task A_function_is_not_called_while_an_argument_is_unknown()
    {
        var mocks = new RecordingMocks();
        Output<string> result = null!;
        await Harness.RunAsync(
            () => result = Deployment.Instance.Invoke<string>(
                "test:index:size", new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("of", OutputUtilities.CreateUnknown("x")))),
            mocks);

        Assert.False(await OutputUtilities.GetIsKnownAsync(result));
        Assert.Empty(mocks.Calls);
    }
}

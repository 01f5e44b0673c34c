namespace Lucid.Sdk.Tests.Outputs;

public sealed class DeferredOutputTests
{
    [Fact]
    public async Task It_resolves_to_what_the_other_output_resolves_to()
    {
        var deferred = new DeferredOutput<string>();
        var longer = deferred.Output.Apply(text => text + "!");
        deferred.Resolve(Output.CreateSecret("s"));

        Assert.Equal("s!", await OutputUtilities.GetValueAsync(longer));
        Assert.True(await Output.IsSecretAsync(longer));
    }

    [Fact]
    public async Task It_is_unknown_where_the_other_output_is()
    {
        var deferred = new DeferredOutput<string>();
        deferred.Resolve(OutputUtilities.CreateUnknown("u"));

        Assert.False(await OutputUtilities.GetIsKnownAsync(deferred.Output));
    }

    [Fact]
    public async Task It_fails_as_the_other_output_fails()
    {
        var deferred = new DeferredOutput<string>();
        deferred.Resolve(Output.Create(Task.FromException<string>(new FormatException("bad"))));

        Assert.Equal("bad", (await Assert.ThrowsAsync<FormatException>(() => OutputUtilities.GetValueAsync(deferred.Output))).Message);
    }

    [Fact]
    public void It_resolves_once()
    {
        var deferred = new DeferredOutput<string>();
        deferred.Resolve(Output.Create("a"));

        Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Output.Create("b")));
    }

    [Fact]
    public async Task Two_resources_can_need_each_others_values()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(
            () =>
            {
                var address = new DeferredOutput<string>();
                var first = new Thing("first", new ThingArgs { Text = Output.Format($"to {address.Output}") });
                address.Resolve(Output.Create("second"));
                _ = new Thing("second", new ThingArgs { Text = first.Text });
            },
            mocks);

        Assert.Equal("to second", mocks.Resources["second"].Inputs["text"]);
    }
}

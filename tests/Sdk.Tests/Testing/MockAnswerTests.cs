using System.Collections.Immutable;
using Pulumi.Testing;

namespace Lucid.Sdk.Tests.Testing;

/// <summary>What mocks are shown, and what they may answer.</summary>
public sealed class MockAnswerTests
{
    [Fact]
    public async Task Mocks_see_lists_maps_assets_and_resources_as_such()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(
            () =>
            {
                _ = new Thing("a", new ThingArgs { Any = ImmutableArray.Create<object?>("x", null, 1), Labels = { { "k", "v" } } });
                _ = new Thing("b", new ThingArgs { Any = new StringAsset("t") });
                _ = new Thing("c", new ThingArgs { Any = new Thing("inner") });
            },
            mocks);

        Assert.Equal(["x", null, 1.0], Assert.IsType<ImmutableArray<object?>>(mocks.Resources["a"].Inputs["any"]).ToArray());
        Assert.Equal("v", Assert.IsType<ImmutableDictionary<string, object?>>(mocks.Resources["a"].Inputs["labels"])["k"]);
        Assert.IsType<StringAsset>(mocks.Resources["b"].Inputs["any"]);
        Assert.Equal(
            "urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::inner",
            await OutputUtilities.GetValueAsync(Assert.IsAssignableFrom<Resource>(mocks.Resources["c"].Inputs["any"]).Urn));
    }

    [Fact]
    public async Task Args_may_be_a_state()
    {
        Thing thing = null!;
        await Harness.RunAsync(() => thing = new Thing("a"), new RecordingMocks { Answer = _ => ("id", new ThingArgs { Text = "t" }) });

        Assert.Equal("t", await OutputUtilities.GetValueAsync(thing.Text));
    }

    [Fact]
    public async Task Secrets_that_are_echoed_come_back_public()
    {
        Thing thing = null!;
        await Harness.RunAsync(() => thing = new Thing("a", new ThingArgs { Text = Output.CreateSecret("s") }));

        Assert.False(await Output.IsSecretAsync(thing.Text));
    }

    [Fact]
    public async Task A_resource_that_is_imported_has_the_id_it_is_imported_by()
    {
        Thing thing = null!;
        var mocks = new RecordingMocks { Answer = args => (null, args.Inputs) };
        await Harness.RunAsync(() => thing = new Thing("a", null, new CustomResourceOptions { ImportId = "existing" }), mocks);

        Assert.Equal("existing", mocks.Resources["a"].Id);
        Assert.Equal("existing", await OutputUtilities.GetValueAsync(thing.Id));
    }

    [Fact]
    public async Task A_urn_in_the_options_is_answered_from_the_registered_resources()
    {
        Thing again = null!;
        var resources = await Deployment.TestAsync(new RecordingMocks(), new TestOptions { IsPreview = false }, async () =>
        {
            var first = new Thing("a", new ThingArgs { Text = "t" });
            again = new Thing("again", null, new CustomResourceOptions { Urn = await OutputUtilities.GetValueAsync(first.Urn) });
        });

        Assert.Equal("t", await OutputUtilities.GetValueAsync(again.Text));
        Assert.Equal("a-id", await OutputUtilities.GetValueAsync(again.Id));
    }

    [Fact]
    public async Task Mocks_see_providers()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(() => _ = new ProviderResource("test", "p", ResourceArgs.Empty, (CustomResourceOptions?)null), mocks);

        Assert.Equal("pulumi:providers:test", mocks.Resources["p"].Type);
    }

    [Fact]
    public async Task A_stack_may_come_from_a_service_provider()
    {
        var resources = await Deployment.TestWithServiceProviderAsync<ServedStack>(new RecordingMocks(), new Services());

        Assert.IsType<ServedStack>(resources[0]);
    }

    private sealed class ServedStack(string name) : Stack
    {
        public string Name { get; } = name;
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) => new ServedStack("served");
    }
}

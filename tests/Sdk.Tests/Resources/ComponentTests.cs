namespace Lucid.Sdk.Tests.Resources;

public sealed class ComponentTests
{
    [Fact]
    public async Task A_component_registers_its_output_properties_under_the_names_as_written()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(() => _ = new Group("g"), mocks);

        var outputs = mocks.Outputs.Values.Single(request => request.Urn.EndsWith("::g", StringComparison.Ordinal)).Outputs;
        Assert.Equal(["Address"], outputs.Keys);
        Assert.Equal("child.local", await OutputUtilities.GetValueAsync(outputs["Address"]));
    }

    [Fact]
    public async Task The_args_of_a_component_are_its_inputs()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(() => _ = new Group("g", args: new ThingArgs { Text = "seen" }), mocks);

        Assert.Equal("seen", mocks.Resources["g"].Inputs["text"]);
    }

    [Fact]
    public async Task A_component_has_no_id()
    {
        var failure = await Harness.RunFailingAsync(() => _ = new Group("g", new ComponentResourceOptions { Id = "x" }));

        Assert.Contains(nameof(ArgumentException), failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mock_urns_name_the_first_type_of_the_chain_of_parents()
    {
        Group group = null!;
        await Harness.RunAsync(() => group = new Group("g"));

        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Group::g", await OutputUtilities.GetValueAsync(group.Urn));
        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$test:index:Thing::g-child", await OutputUtilities.GetValueAsync(group.Child.Urn));
    }

    [Fact]
    public async Task Provider_and_providers_together_are_refused()
    {
        var failure = await Harness.RunFailingAsync(() =>
        {
            var provider = NewProvider("p");
            _ = new Group("g", new ComponentResourceOptions { Provider = provider, Providers = { provider } });
        });

        Assert.Contains("Do not supply both 'provider' and 'providers' options to a ComponentResource.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Children_inherit_the_provider_of_their_package_from_an_explicit_parent()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(() => _ = new Group("g", new ComponentResourceOptions { Provider = NewProvider("p") }), mocks);

        Assert.EndsWith("::p::p-id", mocks.Resources["g-child"].Provider, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_provider_of_another_package_is_not_inherited()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(
            () => _ = new Group("g", new ComponentResourceOptions { Provider = new ProviderResource("other", "p", ResourceArgs.Empty, (CustomResourceOptions?)null) }),
            mocks);

        Assert.Equal(string.Empty, mocks.Resources["g-child"].Provider);
    }

    [Fact]
    public async Task A_provider_without_an_id_is_referred_to_by_the_unknown_sentinel()
    {
        var mocks = new RecordingMocks { Answer = args => (null, args.Inputs) };
        await Harness.RunAsync(() => _ = new Group("g", new ComponentResourceOptions { Provider = NewProvider("p") }), mocks);

        Assert.EndsWith("::04da6b54-80e4-46f7-96ec-b56ff0331ba9", mocks.Resources["g-child"].Provider, StringComparison.Ordinal);
    }

    private static ProviderResource NewProvider(string name) => new("test", name, ResourceArgs.Empty, (CustomResourceOptions?)null);
}

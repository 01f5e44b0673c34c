namespace Lucid.Sdk.Tests.Resources;

/// <summary>Which provider a resource uses.</summary>
public sealed class ProviderTests
{
    [Fact]
    public async Task A_resource_uses_its_own_provider_whatever_the_package()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(() => _ = new Thing("a", null, new CustomResourceOptions { Provider = New("other", "p") }), mocks);

        Assert.Equal("urn:pulumi:stack::project::pulumi:pulumi:Stack$pulumi:providers:other::p::p-id", mocks.Resources["a"].Provider);
    }

    [Fact]
    public async Task Children_of_a_resource_inherit_its_provider_under_the_package_of_the_resource()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(
            () =>
            {
                var parent = new Thing("parent", null, new CustomResourceOptions { Provider = New("other", "p") });
                _ = new Thing("child", null, new CustomResourceOptions { Parent = parent });
                _ = new CustomResource("other:index:T", "stranger", ResourceArgs.Empty, new CustomResourceOptions { Parent = parent });
            },
            mocks);

        Assert.EndsWith("::p::p-id", mocks.Resources["child"].Provider, StringComparison.Ordinal);
        Assert.Equal(string.Empty, mocks.Resources["stranger"].Provider);
    }

    [Fact]
    public async Task Grandchildren_inherit_and_the_nearest_provider_of_a_package_wins()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(
            () =>
            {
                var outer = new Box("outer", new ComponentResourceOptions { Providers = { New("test", "far"), New("other", "kept") } });
                var inner = new Box("inner", new ComponentResourceOptions { Parent = outer, Provider = New("test", "near") });
                _ = new Thing("a", null, new CustomResourceOptions { Parent = inner });
                _ = new CustomResource("other:index:T", "b", ResourceArgs.Empty, new CustomResourceOptions { Parent = inner });
            },
            mocks);

        Assert.EndsWith("::near::near-id", mocks.Resources["a"].Provider, StringComparison.Ordinal);
        Assert.EndsWith("::kept::kept-id", mocks.Resources["b"].Provider, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("test:T")]
    [InlineData("test:a:b:T")]
    public async Task A_type_that_has_not_three_parts_inherits_nothing(string type)
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(
            () =>
            {
                var parent = new Box("box", new ComponentResourceOptions { Provider = New("test", "p") });
                _ = new CustomResource(type, "a", ResourceArgs.Empty, new CustomResourceOptions { Parent = parent });
            },
            mocks);

        Assert.Equal(string.Empty, mocks.Resources["a"].Provider);
    }

    [Fact]
    public async Task A_resource_without_a_parent_inherits_nothing()
    {
        var mocks = new RecordingMocks();
        await Harness.RunAsync(
            () =>
            {
                _ = new Box("box", new ComponentResourceOptions { Provider = New("test", "p") });
                _ = new Thing("a");
            },
            mocks);

        Assert.Equal(string.Empty, mocks.Resources["a"].Provider);
    }

    private static ProviderResource New(string package, string name)
        => new(package, name, ResourceArgs.Empty, (CustomResourceOptions?)null);

    private sealed class Box(string name, ComponentResourceOptions options) : ComponentResource("test:index:Box", name, options);
}

using Lucid.Sdk.Tests.Configuration;
using Lucid.Sdk.Tests.Wire;
using Pulumirpc;

namespace Lucid.Sdk.Tests.References;

/// <summary>What a reference to a resource in an answer becomes.</summary>
[Collection(nameof(EnvironmentCollection))]
public sealed class ResourceReferenceTests
{
    [Fact]
    public async Task A_reference_becomes_an_object_of_its_class_that_looks_its_outputs_up()
    {
        var (resource, monitor) = await ReadReferenceAsync("test:index:Known");

        var known = Assert.IsType<Known>(resource);
        Assert.Equal("urn:pulumi:dev::shop::test:index:Known::k", await OutputUtilities.GetValueAsync(known.Urn));
        Assert.Equal("looked up", await OutputUtilities.GetValueAsync(known.Text));
        Assert.Equal("i", await OutputUtilities.GetValueAsync(known.Id));
        Assert.Equal("k", known.GetResourceName());
        Assert.Equal("pulumi:pulumi:getResource", Assert.Single(monitor.Invoked).Tok);
    }

    [Fact]
    public async Task A_class_of_a_package_is_found_although_nothing_of_it_was_used_yet()
        => Assert.IsType<Pulumi.Kubernetes.Core.V1.Namespace>((await ReadReferenceAsync("kubernetes:core/v1:Namespace")).Resource);

    [Fact]
    public async Task A_reference_to_a_component_becomes_one()
        => Assert.IsType<KnownGroup>((await ReadReferenceAsync("test:index:KnownGroup")).Resource);

    [Fact]
    public async Task Of_the_parents_types_only_the_last_one_counts()
        => Assert.IsType<Known>((await ReadReferenceAsync("test:index:KnownGroup$test:index:Known")).Resource);

    [Theory]
    [InlineData("1.2.0", true)]
    [InlineData("1.1.9", true)]
    [InlineData("1.2.1", false)]
    [InlineData("2.0.0", false)]
    [InlineData("0.9.0", false)]
    [InlineData("", true)]
    public async Task A_class_stands_for_older_versions_with_the_same_first_number(string version, bool isRead)
        => Assert.Equal(isRead, (await ReadReferenceAsync("test:index:Known", version)).Resource is Known);

    [Fact]
    public async Task A_reference_without_a_class_is_a_resource_of_which_the_urn_is_known()
    {
        var (resource, monitor) = await ReadReferenceAsync("test:index:Nowhere");

        Assert.Equal("urn:pulumi:dev::shop::test:index:Nowhere::k", await OutputUtilities.GetValueAsync(resource.Urn));
        Assert.Empty(monitor.Invoked);
    }

    [Fact]
    public async Task A_reference_fits_an_output_of_its_class()
    {
        Holder holder = null!;
        await EngineRun.RunAsync(() => holder = new Holder("h"), Answering("test:index:Known", string.Empty));

        Assert.Equal("looked up", await OutputUtilities.GetValueAsync(holder.Any.Apply(known => known.Text)));
    }

    [Fact]
    public async Task Under_mocks_a_reference_is_looked_up_among_the_registered_resources()
    {
        Known sent = null!;
        object? seen = null;
        var mocks = new RecordingMocks();
        await Harness.RunAsync(
            () =>
            {
                sent = new Known("k", new ThingArgs { Text = "t" });
                _ = new Thing("last", new ThingArgs { Any = sent });
            },
            mocks);
        seen = mocks.Resources["last"].Inputs["any"];

        Assert.Equal("t", await OutputUtilities.GetValueAsync(Assert.IsType<Known>(seen).Text));
    }

    private static async Task<(Resource Resource, FakeMonitor Monitor)> ReadReferenceAsync(string qualifiedType, string version = "")
    {
        WholeThing whole = null!;
        var monitor = await EngineRun.RunAsync(() => whole = new WholeThing("w"), Answering(qualifiedType, version));
        return (Assert.IsAssignableFrom<Resource>(await OutputUtilities.GetValueAsync(whole.Any)), monitor);
    }

    private static FakeMonitor Answering(string qualifiedType, string version)
    {
        var urn = $"urn:pulumi:dev::shop::{qualifiedType}::k";
        return new FakeMonitor
        {
            OnRegister = (request, response) => Task.FromResult(request.Custom
                ? response.Object = WireStructs.FromJson($$"""
                    {
                      "any": {
                        "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e",
                        "urn": "{{urn}}",
                        "id": "i",
                        "packageVersion": "{{version}}"
                      }
                    }
                    """)
                : response.Object),
            OnInvoke = _ => new ResourceInvokeResponse
            {
                Return = WireStructs.FromJson($$"""{ "urn": "{{urn}}", "id": "i", "state": { "text": "looked up" } }"""),
            },
        };
    }

    [ResourceType("test:index:Known", "1.2.0")]
    private sealed class Known(string name, ResourceArgs? args = null, CustomResourceOptions? options = null)
        : CustomResource("test:index:Known", name, args, options)
    {
        [Output("text")]
        public Output<string> Text { get; private set; } = null!;
    }

    [ResourceType("test:index:KnownGroup", null)]
    private sealed class KnownGroup(string name, ResourceArgs? args = null, ComponentResourceOptions? options = null)
        : ComponentResource("test:index:KnownGroup", name, args, options);

    private sealed class Holder(string name)
        : CustomResource("test:index:Holder", name, ResourceArgs.Empty, (CustomResourceOptions?)null)
    {
        [Output("any")]
        public Output<Known> Any { get; private set; } = null!;
    }
}

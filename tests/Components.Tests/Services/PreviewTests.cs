using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;
using Pulumi;
using Pulumi.Utilities;

namespace Lucid.Components.Tests.Services;

/// <summary>Previews, in which much is not known yet.</summary>
public sealed class PreviewTests
{
    [Fact]
    public async Task What_the_program_says_itself_is_known_although_the_engine_answers_nothing()
    {
        DistrolessService? service = null;
        var recording = await Recording.Preview(
            () => service = new DistrolessService("blockchain-core", Samples.Service(new SecureNetworkPlane("blockchain", new()))));

        Assert.Equal("lucid-blockchain", recording.Inputs("kubernetes:apps/v1:Deployment", "blockchain-core")["metadata.namespace"]);
        Assert.Equal("blockchain-core.lucid-blockchain.svc:8080", await OutputUtilities.GetValueAsync(service!.Address));
    }

    [Fact]
    public async Task An_image_that_is_still_to_be_built_is_unknown_and_everything_else_is_there()
    {
        DistrolessService? service = null;
        var recording = await Recording.Preview(() =>
        {
            var args = Samples.Service(new SecureNetworkPlane("blockchain", new()));
            args.Image = OutputUtilities.CreateUnknown("");
            service = new DistrolessService("blockchain-core", args);
        });

        Assert.False(await OutputUtilities.GetIsKnownAsync(service!.Image));
        Assert.Equal(8, recording.Registered.Count());
    }

    [Fact]
    public async Task A_namespace_that_is_still_unknown_fails_nothing()
    {
        var recording = await Recording.Preview(() => _ = new DistrolessService("blockchain-core", Samples.Service(
            new() { Name = "blockchain", Namespace = OutputUtilities.CreateUnknown("") })));

        Assert.Equal(4, recording.Registered.Count());
    }

    [Fact]
    public async Task Objects_wait_for_their_namespace_and_pods_for_their_account()
    {
        DistrolessService? service = null;
        await Recording.Preview(
            () => service = new DistrolessService("blockchain-core", Samples.Service(new SecureNetworkPlane("blockchain", new()))));

        Assert.Equal(["kubernetes:core/v1:Namespace"], await DependenciesOf(service!.Namespace));
        Assert.Equal(["kubernetes:core/v1:Namespace", "kubernetes:core/v1:Service"], await DependenciesOf(service.Address));
    }

    private static async Task<IEnumerable<string>> DependenciesOf(Output<string> output)
        => (await OutputUtilities.GetDependenciesAsync(output)).Select(resource => resource.GetResourceType()).Order(StringComparer.Ordinal);
}

using System.Collections.Concurrent;
using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;

namespace Lucid.Components.Tests.Services;

public sealed class ParentTests
{
    [Fact]
    public async Task A_service_belongs_to_its_plane_and_its_objects_to_the_service()
    {
        var parents = await Parents(plane => _ = new DistrolessService("core", Samples.Service(plane)));

        Assert.Equal("ops", parents["lucid:index:DistrolessService core"]);
        Assert.Equal("core", parents["kubernetes:apps/v1:Deployment core"]);
        Assert.Equal("core", parents["kubernetes:core/v1:Service core"]);
        Assert.Equal("core", parents["kubernetes:core/v1:ServiceAccount core"]);
        Assert.Equal("ops", parents["kubernetes:core/v1:Namespace ops"]);
        Assert.Equal("ops", parents["kubernetes:networking.k8s.io/v1:NetworkPolicy ops-default-deny"]);
    }

    [Fact]
    public async Task A_parent_in_the_options_wins()
    {
        var parents = await Parents(plane =>
        {
            var other = new SecureNetworkPlane("wallet", new(), new() { Parent = plane });
            _ = new DistrolessService("core", Samples.Service(plane), new() { Parent = other });
        });

        Assert.Equal("wallet", parents["lucid:index:DistrolessService core"]);
    }

    /// <summary>Mocks see no options, but the transformations of a plane see each of its descendants with its parent.</summary>
    private static async Task<ConcurrentDictionary<string, string?>> Parents(Action<SecureNetworkPlane> program)
    {
        var parents = new ConcurrentDictionary<string, string?>(StringComparer.Ordinal);
        await Recording.Run(() => program(new SecureNetworkPlane("ops", new(), new()
        {
            ResourceTransformations =
            {
                args =>
                {
                    parents[$"{args.Resource.GetResourceType()} {args.Resource.GetResourceName()}"] = args.Options.Parent?.GetResourceName();
                    return null;
                },
            },
        })));
        return parents;
    }
}

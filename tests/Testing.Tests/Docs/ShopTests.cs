using k8s.Models;
using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Testing;
using Lucid.Testing.Assertions;
using Lucid.Testing.Mocks;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace Acme.Shop.Tests;

public sealed class ShopTests
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";

    [Fact]
    public async Task The_shop_is_hardened_and_closed()
    {
        var snapshot = await TestProgram.RunAsync(Shop);

        snapshot.ShouldPassRestricted().ShouldBeHardened();
        snapshot.ShouldReach("web", "orders", 8080).ShouldNotReach("orders", "web", 8080);
    }

    [Fact]
    public async Task The_stack_decides_the_number_of_replicas()
    {
        var snapshot = await TestProgram.RunAsync(Shop, new()
        {
            Config = new Dictionary<string, string> { ["replicas"] = "3" },
            Mocks = new StrictMocks("lucid:*", "kubernetes:*"),
        });

        Assert.Equal(3d, snapshot.Resource(Deployment, "web").Inputs["spec.replicas"]);
        Assert.Equal("lucid-shop", snapshot.Resource(Deployment, "web").As<V1Deployment>().Metadata.NamespaceProperty);
        Assert.Equal("web.lucid-shop.svc:8080", snapshot.Outputs["address"]);
    }

    [Fact]
    public async Task A_preview_knows_all_but_what_only_a_cluster_can_tell()
    {
        var snapshot = await TestProgram.PreviewAsync(Shop);

        Assert.Empty(snapshot.Resource(Deployment, "web").Inputs.UnknownPaths);
    }

    [Fact]
    public async Task Mocks_of_Moq_work_too()
    {
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(engine => engine.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs args) => ("an-id", args.Inputs));
        mocks.Setup(engine => engine.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>()))
            .Returns(Task.CompletedTask);

        var snapshot = await TestProgram.RunAsync(Shop, new() { Mocks = mocks.Object });

        Assert.Equal("an-id", snapshot.Resource(Deployment, "web").Id);
    }

    private static Dictionary<string, object?> Shop()
    {
        var plane = new SecureNetworkPlane("shop", new());
        var web = Service("web", plane);
        web.ConnectsTo(Service("orders", plane));
        return new() { ["address"] = web.Address };
    }

    private static DistrolessService Service(string name, SecureNetworkPlane plane) => new(name, new()
    {
        Plane = plane,
        Image = "ghcr.io/acme/web@sha256:5b0bcabd1ed22e9fb1310cf6c2dec7cdef19f0ad69efa1f392e94a4333501270",
        Runtime = "nodejs",
        Ports = [new("http", 8080)],
        Replicas = new Config().GetInt32("replicas") ?? 1,
    });
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Lucid.Infra.Settings;
using Moq;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Lucid.Infra.Tests;

/// <summary>The whole program, with the stacks' own files, on an engine that remembers what is registered.</summary>
public sealed class LucidStackTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Four_services_stand_on_three_planes(string stack)
    {
        var (registered, _) = await Run(stack);

        Assert.Equal(
            ["admin-ui on ops", "blockchain-core on blockchain", "sessions-gateway on blockchain", "tron-payment on wallet"],
            registered.Where(resource => resource.Type == "lucid:index:DistrolessService")
                .Select(service => $"{service.Name} on {At(service, "plane", "name")}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["blockchain", "ops", "wallet"],
            registered.Where(resource => resource.Type == "lucid:index:SecureNetworkPlane").Select(plane => plane.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("dev", "lucid-blockchain/blockchain-core x1 localhost:5000/lucid/blockchain-core:dev 512Mi")]
    [InlineData("prod", "lucid-blockchain/blockchain-core x2 ghcr.io/lucid/blockchain-core@sha256:0000000000000000000000000000000000000000000000000000000000000000 2Gi")]
    public async Task A_stack_decides_replicas_image_and_sizes(string stack, string expected)
    {
        var (registered, _) = await Run(stack);
        var deployment = Deployment(registered, "blockchain-core");
        var container = Container(deployment);

        Assert.Equal(
            expected,
            string.Create(CultureInfo.InvariantCulture,
                $"{At(deployment, "metadata", "namespace")}/{At(deployment, "metadata", "name")} x{At(deployment, "spec", "replicas")} "
                + $"{container["image"]} {At(container, "resources", "limits", "memory")}"));
    }

    [Theory]
    [InlineData("dev", "NODE_ENV=production LOG_LEVEL=debug METRICS_ENABLED=true")]
    [InlineData("prod", "NODE_ENV=production LOG_LEVEL=info METRICS_ENABLED=true")]
    public async Task Every_service_has_the_environment_of_the_specification(string stack, string expected)
    {
        var (registered, _) = await Run(stack);

        Assert.All(ServiceNames.All, name => Assert.Equal(
            expected,
            string.Join(' ', ((ImmutableArray<object?>)Container(Deployment(registered, name))["env"])
                .Cast<ImmutableDictionary<string, object>>().Select(variable => $"{variable["name"]}={variable["value"]}"))));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Services_talk_to_whom_they_need_and_nobody_else(string stack)
    {
        var (registered, _) = await Run(stack);

        Assert.Equal(
            """
            admin-ui -> blockchain-core http 8080
            admin-ui -> mongodb mongodb 27017
            admin-ui -> node-management http 8095
            admin-ui -> redis redis 6379
            admin-ui -> sessions-gateway http 8080
            admin-ui -> tron-payment http 8080
            blockchain-core -> mongodb mongodb 27017
            blockchain-core -> sessions-gateway http 8080
            ingress-controller -> admin-ui http 8080
            ingress-controller -> blockchain-core http 8080
            ingress-controller -> sessions-gateway http 8080
            prometheus -> admin-ui http 8080
            prometheus -> blockchain-core http 8080
            prometheus -> sessions-gateway http 8080
            prometheus -> tron-payment http 8080
            sessions-gateway -> auth-service http 8089
            sessions-gateway -> blockchain-core http 8080
            sessions-gateway -> mongodb mongodb 27017
            sessions-gateway -> node-management http 8095
            sessions-gateway -> redis redis 6379
            sessions-gateway -> session-anchoring http 8085
            tron-payment -> admin-ui http 8080
            tron-payment -> mongodb mongodb 27017
            tron-payment -> redis redis 6379
            tron-payment -> trongrid https 443
            """,
            string.Join('\n', registered.Where(resource => resource.Type == "lucid:index:NetworkFlow").Select(Flow).Order(StringComparer.Ordinal)),
            ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("dev", "blockchain 12, ops 3, wallet 3")]
    [InlineData("prod", "blockchain 14, ops 4, wallet 4")]
    public async Task Each_plane_admits_the_pods_of_its_services_and_of_the_others_on_it(string stack, string expected)
    {
        var (registered, _) = await Run(stack);

        Assert.Equal(expected, string.Join(", ", registered.Where(resource => resource.Type == "kubernetes:core/v1:ResourceQuota")
            .OrderBy(resource => resource.Name, StringComparer.Ordinal)
            .Select(resource => $"{resource.Name} {At(resource, "spec", "hard", "pods")}")));
    }

    [Fact]
    public async Task The_outputs_tell_a_person_where_everything_is()
    {
        var (_, outputs) = await Run("dev");

        Assert.Equal(
            """
            addresses
              admin-ui: admin-ui.lucid-ops.svc:8080
              blockchain-core: blockchain-core.lucid-blockchain.svc:8080
              sessions-gateway: sessions-gateway.lucid-blockchain.svc:8080
              tron-payment: tron-payment.lucid-wallet.svc:8080
            images
              admin-ui: localhost:5000/lucid/admin-ui:dev
              blockchain-core: localhost:5000/lucid/blockchain-core:dev
              sessions-gateway: localhost:5000/lucid/sessions-gateway:dev
              tron-payment: localhost:5000/lucid/tron-payment:dev
            namespaces
              blockchain: lucid-blockchain
              ops: lucid-ops
              wallet: lucid-wallet
            """,
            string.Join('\n', await Written(outputs)));
    }

    [Fact]
    public async Task A_preview_on_an_engine_that_answers_nothing_knows_the_same()
    {
        var (_, outputs) = await Run("prod", _ => ImmutableDictionary<string, object>.Empty);

        Assert.Contains("  tron-payment: tron-payment.lucid-wallet.svc:8080", await Written(outputs));
    }

    private static async Task<(IReadOnlyCollection<MockResourceArgs> Registered, IDictionary<string, object?> Outputs)> Run(
        string stack, Func<MockResourceArgs, object>? state = null)
    {
        var registered = new ConcurrentQueue<MockResourceArgs>();
        var mocks = new Mock<IMocks>(MockBehavior.Strict);
        mocks.Setup(engine => engine.NewResourceAsync(It.IsAny<MockResourceArgs>())).Returns((MockResourceArgs args) =>
        {
            registered.Enqueue(args);
            return Task.FromResult<(string?, object)>(($"{args.Name}-id", state?.Invoke(args) ?? args.Inputs));
        });
        mocks.Setup(engine => engine.RegisterResourceOutputs(It.IsAny<MockRegisterResourceOutputsRequest>())).Returns(Task.CompletedTask);

        LucidSettings settings = ProjectFiles.Settings(stack);
        var (_, outputs) = await Pulumi.Deployment.TestAsync(
            mocks.Object, new TestOptions { StackName = stack, ProjectName = "lucid" }, () => LucidStack.Declare(settings));
        return (registered, outputs);
    }

    private static async Task<IReadOnlyCollection<string>> Written(IDictionary<string, object?> outputs)
    {
        var lines = new List<string>();
        foreach (var (key, values) in outputs.OrderBy(output => output.Key, StringComparer.Ordinal))
        {
            lines.Add(key);
            foreach (var (name, value) in ((IDictionary<string, Output<string>>)values!).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                lines.Add($"  {name}: {await OutputUtilities.GetValueAsync(value)}");
            }
        }

        return lines;
    }

    private static string Flow(MockResourceArgs flow)
    {
        var ports = ((ImmutableArray<object?>)At(flow, "to", "ports")).Cast<ImmutableDictionary<string, object>>();
        return $"{At(flow, "from", "name")} -> {At(flow, "to", "name")} "
            + string.Join(", ", ports.Select(port => string.Create(CultureInfo.InvariantCulture, $"{port["name"]} {port["number"]}")));
    }

    private static ImmutableDictionary<string, object> Deployment(IEnumerable<MockResourceArgs> registered, string name)
        => Assert.Single(registered, resource => resource.Type == "kubernetes:apps/v1:Deployment" && resource.Name == name).Inputs;

    private static ImmutableDictionary<string, object> Container(ImmutableDictionary<string, object> deployment)
        => (ImmutableDictionary<string, object>)((ImmutableArray<object?>)At(deployment, "spec", "template", "spec", "containers"))[0]!;

    private static object At(MockResourceArgs resource, params string[] path) => At(resource.Inputs, path);

    private static object At(ImmutableDictionary<string, object> values, params string[] path)
        => path.Aggregate((object)values, (value, step) => ((ImmutableDictionary<string, object>)value)[step]);
}

using System.Globalization;
using Lucid.Testing;
using Lucid.Testing.Assertions;
using Lucid.Testing.Mocks;
using Lucid.Testing.Snapshots;

namespace Lucid.Infra.Tests;

/// <summary>The whole program, with the stacks' own files, on an engine that remembers what is registered.</summary>
public sealed class LucidStackTests
{
    private const string Container = "spec.template.spec.containers[0]";

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Four_services_stand_on_three_planes(string stack)
    {
        var snapshot = await Run(stack);

        Assert.Equal(
            ["admin-ui on ops", "blockchain-core on blockchain", "sessions-gateway on blockchain", "tron-payment on wallet"],
            snapshot.OfType("lucid:index:DistrolessService")
                .Select(service => $"{service.Name} on {service.Inputs["plane.name"]}").Order(StringComparer.Ordinal));
        Assert.Equal(
            ["blockchain", "ops", "wallet"],
            snapshot.OfType("lucid:index:SecureNetworkPlane").Select(plane => plane.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("dev", "lucid-blockchain/blockchain-core x1 localhost:5000/lucid/blockchain-core:dev 512Mi")]
    [InlineData("prod", "lucid-blockchain/blockchain-core x2 ghcr.io/lucid/blockchain-core@sha256:0000000000000000000000000000000000000000000000000000000000000000 2Gi")]
    public async Task A_stack_decides_replicas_image_and_sizes(string stack, string expected)
    {
        var snapshot = await Run(stack);
        var deployment = Deployment(snapshot, "blockchain-core");
        var container = deployment.At(Container);

        Assert.Equal(
            expected,
            string.Create(CultureInfo.InvariantCulture,
                $"{deployment["metadata.namespace"]}/{deployment["metadata.name"]} x{deployment["spec.replicas"]} "
                + $"{container["image"]} {container["resources.limits.memory"]}"));
    }

    [Theory]
    [InlineData("dev", "NODE_ENV=production LOG_LEVEL=debug METRICS_ENABLED=true")]
    [InlineData("prod", "NODE_ENV=production LOG_LEVEL=info METRICS_ENABLED=true")]
    public async Task Every_service_has_the_environment_of_the_specification(string stack, string expected)
    {
        var snapshot = await Run(stack);

        Assert.All(ServiceNames.All, name => Assert.Equal(
            expected,
            string.Join(' ', Deployment(snapshot, name).At(Container).At("env").Items
                .Select(variable => $"{variable["name"]}={variable["value"]}"))));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Services_talk_to_whom_they_need_and_nobody_else(string stack)
    {
        var snapshot = await Run(stack);

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
            string.Join('\n', snapshot.OfType("lucid:index:NetworkFlow").Select(Flow).Order(StringComparer.Ordinal)),
            ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("dev", "blockchain 12, ops 3, wallet 3")]
    [InlineData("prod", "blockchain 14, ops 4, wallet 4")]
    public async Task Each_plane_admits_the_pods_of_its_services_and_of_the_others_on_it(string stack, string expected)
    {
        var snapshot = await Run(stack);

        Assert.Equal(expected, string.Join(", ", snapshot.OfType("kubernetes:core/v1:ResourceQuota")
            .OrderBy(resource => resource.Name, StringComparer.Ordinal)
            .Select(resource => $"{resource.Name} {resource.Inputs["spec.hard.pods"]}")));
    }

    [Fact]
    public async Task The_outputs_tell_a_person_where_everything_is()
    {
        var snapshot = await Run("dev");

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
            string.Join('\n', Written(snapshot.Outputs)));
    }

    [Fact]
    public async Task A_preview_on_an_engine_that_answers_nothing_knows_the_same()
    {
        var snapshot = await TestProgram.PreviewAsync(Program("prod"), new() { Project = "lucid", Stack = "prod" });

        Assert.Contains("  tron-payment: tron-payment.lucid-wallet.svc:8080", Written(snapshot.Outputs));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_pod_is_hardened(string stack)
    {
        var snapshot = await Run(stack);

        snapshot.ShouldPassRestricted().ShouldBeHardened();
    }

    private static Task<Snapshot> Run(string stack) => TestProgram.RunAsync(
        Program(stack), new() { Project = "lucid", Stack = stack, Mocks = new StrictMocks("lucid:*", "kubernetes:*") });

    private static Func<IDictionary<string, object?>> Program(string stack)
    {
        var settings = ProjectFiles.Settings(stack);
        return () => LucidStack.Declare(settings);
    }

    private static IEnumerable<string> Written(SnapshotValue outputs) =>
        from key in outputs.Keys
        from line in outputs.At(key).Keys.Select(name => $"  {name}: {outputs.At(key)[$"[\"{name}\"]"]}").Prepend(key)
        select line;

    private static string Flow(SnapshotResource flow)
    {
        var ports = flow.Inputs.At("to.ports").Items;
        return $"{flow.Inputs["from.name"]} -> {flow.Inputs["to.name"]} "
            + string.Join(", ", ports.Select(port => string.Create(CultureInfo.InvariantCulture, $"{port["name"]} {port["number"]}")));
    }

    private static SnapshotValue Deployment(Snapshot snapshot, string name) => snapshot.Resource("kubernetes:apps/v1:Deployment", name).Inputs;
}

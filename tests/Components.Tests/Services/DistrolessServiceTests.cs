using Lucid.Components.Jobs;
using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;
using Pulumi;
using Pulumi.Utilities;

namespace Lucid.Components.Tests.Services;

public sealed class DistrolessServiceTests
{
    [Fact]
    public async Task A_service_is_an_account_a_Deployment_and_a_Service()
    {
        var recording = await Recording.Run(Samples.BlockchainCore);

        Assert.Equal(
            [
                "kubernetes:apps/v1:Deployment blockchain-core",
                "kubernetes:core/v1:Namespace blockchain",
                "kubernetes:core/v1:Service blockchain-core",
                "kubernetes:core/v1:ServiceAccount blockchain-core",
                "kubernetes:networking.k8s.io/v1:NetworkPolicy blockchain-allow-dns",
                "kubernetes:networking.k8s.io/v1:NetworkPolicy blockchain-default-deny",
                "lucid:index:DistrolessService blockchain-core",
                "lucid:index:SecureNetworkPlane blockchain",
            ],
            recording.Registered.Select(resource => $"{resource.Type} {resource.Name}"));
    }

    [Fact]
    public async Task Everything_that_is_declared_arrives()
    {
        var recording = await Recording.Run(() => _ = new DistrolessService("admin-ui", new()
        {
            Plane = new SecureNetworkPlane("ops", new() { AllowImageTags = true }),
            Image = "localhost:5000/lucid/admin-ui:dev",
            Runtime = "dotnet",
            Ports = [new("http", 8083), new("metrics", 9090)],
            Environment = [new("LOG_LEVEL", "debug"), new("A", "")],
            Replicas = 3,
            Resources = new()
            {
                CpuRequest = "100m", CpuLimit = "0.5", MemoryRequest = "256Mi", MemoryLimit = "1.5Gi",
                EphemeralStorageRequest = "10Mi", EphemeralStorageLimit = "1Gi",
            },
            WritablePaths = [new("/app/cache", "16Mi")],
            LivenessProbe = new() { Path = "/alive" },
            ReadinessProbe = new() { Path = "/steady", Port = "metrics" },
        }));
        var spec = recording.Inputs("kubernetes:apps/v1:Deployment", "admin-ui").At("spec");
        var container = spec.At("template.spec.containers.0");

        Assert.Equal(3d, spec["replicas"]);
        Assert.Equal("localhost:5000/lucid/admin-ui:dev", container["image"]);
        Assert.Equal("Always", container["imagePullPolicy"]);
        Assert.Equal(
            "[{containerPort: 8083, name: http, protocol: TCP}, {containerPort: 9090, name: metrics, protocol: TCP}]", container.Text("ports"));
        Assert.Equal(
            "[{name: DOTNET_EnableDiagnostics, value: 0}, {name: LOG_LEVEL, value: debug}, {name: A, value: }]", container.Text("env"));
        Assert.Equal(
            "{limits: {cpu: 500m, ephemeral-storage: 1Gi, memory: 1536Mi}, requests: {cpu: 100m, ephemeral-storage: 10Mi, memory: 256Mi}}", container.Text("resources"));
        Assert.Equal("{mountPath: /app/cache, name: scratch-app-cache}", container.Text("volumeMounts.3"));
        Assert.Equal(("/alive", "/steady"), (container["livenessProbe.httpGet.path"], container["readinessProbe.httpGet.path"]));
        Assert.Equal(
            "[{name: http, port: 8083, protocol: TCP, targetPort: http}, {name: metrics, port: 9090, protocol: TCP, targetPort: metrics}]",
            recording.Inputs("kubernetes:core/v1:Service", "admin-ui").Text("spec.ports"));
    }

    [Fact]
    public async Task A_service_without_environment_sends_none()
    {
        var recording = await Recording.Run(Samples.BlockchainCore);

        Assert.Null(recording.Inputs("kubernetes:apps/v1:Deployment", "blockchain-core")["spec.template.spec.containers.0.env"]);
    }

    [Fact]
    public async Task The_component_registers_its_complete_args()
    {
        var recording = await Recording.Run(Samples.BlockchainCore);

        Assert.Equal(
            $"{{image: {Samples.Image}, plane: {{allowImageTags: false, name: blockchain, namespace: lucid-blockchain}}, "
            + "ports: [{name: http, number: 8080}], runtime: nodejs}",
            recording.Inputs("lucid:index:DistrolessService", "blockchain-core").ToString());
    }

    [Fact]
    public async Task The_component_says_where_the_service_is_and_what_it_runs()
    {
        DistrolessService? service = null;
        var recording = await Recording.Run(
            () => service = new DistrolessService("blockchain-core", Samples.Service(new SecureNetworkPlane("blockchain", new()))));

        Assert.Equal("blockchain-core", await OutputUtilities.GetValueAsync(service!.ServiceName));
        Assert.Equal("lucid-blockchain", await OutputUtilities.GetValueAsync(service.Namespace));
        Assert.Equal("blockchain-core.lucid-blockchain.svc:8080", await OutputUtilities.GetValueAsync(service.Address));
        Assert.Equal(Samples.Image, await OutputUtilities.GetValueAsync(service.Image));
        Assert.Contains(recording.Outputs, outputs =>
            outputs.Urn.EndsWith("lucid:index:DistrolessService::blockchain-core", StringComparison.Ordinal)
            && outputs.Outputs.Keys.Order(StringComparer.Ordinal).SequenceEqual(["address", "image", "namespace", "serviceName"]));
    }

    [Fact]
    public async Task A_plane_of_another_stack_can_be_written_by_hand()
    {
        var recording = await Recording.Run(() => _ = new DistrolessService("blockchain-core", Samples.Service(
            new() { Name = "chain", Namespace = Output.Create("theirs") })));
        var metadata = recording.Inputs("kubernetes:apps/v1:Deployment", "blockchain-core").At("metadata");

        Assert.Equal(("theirs", "blockchain"), (metadata["namespace"], metadata.At("labels")["com|lucid|plane"]));
    }

    [Fact]
    public async Task Every_mistake_is_told_at_once_and_nothing_is_registered()
    {
        var recording = (Recording?)null;
        var exception = await Assert.ThrowsAsync<RunException>(async () => recording = await Recording.Run(() =>
        {
            _ = new DistrolessService("Core", new()
            {
                Plane = new() { Name = "blockchain", Namespace = "lucid-blockchain" },
                Image = "core:latest",
                Runtime = "bash",
                Ports = [new("http", 80)],
            });
        }));

        Assert.Null(recording);
        Assert.Equal(
            """
            service 'Core' has 4 mistakes:
              name: found 'Core'; write 1 to 63 lower-case letters, digits and '-', the first a letter and the last not '-'.
              image: found 'core:latest'; write a digest, as in 'registry/name@sha256:<64 hexadecimal digits>', since a tag can be moved to another image and allowImageTags is not set.
              runtime: found 'bash'; write one of 'dotnet', 'java', 'nodejs', 'python', 'static'.
              ports[0].number: found 80; write a port from 1024 to 65535; a container without capabilities cannot listen below.
            """,
            exception.Message);
    }

    [Fact]
    public async Task A_plane_has_one_workload_of_a_name()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() =>
        {
            var plane = new SecureNetworkPlane("blockchain", new());
            _ = new DistrolessService("core", Samples.Service(plane));
            _ = new DistrolessJob("core", new() { Plane = plane, Image = Samples.Image, Runtime = "python" });
        }));

        Assert.Equal("service 'core': plane 'blockchain' has a workload that takes the name 'core' already; write another name.", exception.Message);
    }

    [Fact]
    public async Task The_pods_of_a_stateful_service_take_a_name_too()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() =>
        {
            var plane = new SecureNetworkPlane("blockchain", new());
            var core = Samples.Service(plane);
            core.Stateful = true;
            _ = new DistrolessService("core", core);
            _ = new DistrolessService("core-pods", Samples.Service(plane));
        }));

        Assert.StartsWith("service 'core-pods': plane 'blockchain' has a workload that takes the name 'core-pods' already", exception.Message);
    }

    [Fact]
    public async Task Two_disks_of_one_name_are_not_made_in_a_plane()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() =>
        {
            var plane = new SecureNetworkPlane("blockchain", new());
            foreach (var (service, disk) in new[] { ("db", "log-old"), ("db-log", "old") })
            {
                var args = Samples.Service(plane);
                args.Disks = [new() { Name = disk, Path = "/data", Size = "1Gi" }];
                _ = new DistrolessService(service, args);
            }
        }));

        Assert.Equal(
            "service 'db-log': plane 'blockchain' has a disk that takes the name 'db-log-old' already; write another name for that of this service.",
            exception.Message);
    }

    [Fact]
    public async Task A_wrong_image_that_arrives_late_is_refused_too()
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(() => Recording.Run(() =>
        {
            var args = Samples.Service(new SecureNetworkPlane("blockchain", new()));
            args.Image = Output.Create(Late("core:latest"));
            _ = new DistrolessService("core", args);
        }));

        Assert.Contains(
            """
            service 'core' has a mistake:
              image: found 'core:latest'; write a digest,
            """,
            exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Plane")]
    [InlineData("Image")]
    [InlineData("Runtime")]
    [InlineData("Ports")]
    public void A_service_without_it_does_not_compile(string property) => Assert.Contains(
        typeof(DistrolessServiceArgs).GetProperty(property)!.CustomAttributes,
        attribute => attribute.AttributeType.Name == "RequiredMemberAttribute");

    private static async Task<string> Late(string value)
    {
        await Task.Yield();
        return value;
    }
}

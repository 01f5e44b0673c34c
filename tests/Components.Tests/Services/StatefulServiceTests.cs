using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;
using Lucid.Testing.Assertions;
using Pulumi;

namespace Lucid.Components.Tests.Services;

/// <summary>Services whose pods have names that stay, and disks of their own.</summary>
public sealed class StatefulServiceTests
{
    private const string StatefulSet = "kubernetes:apps/v1:StatefulSet";

    [Fact]
    public async Task Each_pod_has_its_disks_and_they_stay()
    {
        var recording = await Run(args =>
        {
            args.Replicas = 3;
            args.Disks = [new() { Name = "data", Path = "/data", Size = "20Gi", StorageClass = "fast" }];
        });
        var spec = recording.Inputs(StatefulSet, "core").At("spec");

        Assert.Equal(
            "[{metadata: {labels: {app.kubernetes.io/name: core}, name: disk-data}, "
            + "spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 20Gi}}, storageClassName: fast}}]",
            spec.Text("volumeClaimTemplates"));
        Assert.Equal("{mountPath: /data, name: disk-data}", spec.Text("template.spec.containers.0.volumeMounts.3"));
        Assert.Equal(3, spec.Text("template.spec.volumes").Split("emptyDir").Length - 1);
        Assert.DoesNotContain("disk-data", spec.Text("template.spec.volumes"), StringComparison.Ordinal);
        Assert.Equal("{whenDeleted: Retain, whenScaled: Retain}", spec.Text("persistentVolumeClaimRetentionPolicy"));
        Assert.DoesNotContain(recording.Registered, resource => resource.Type == "kubernetes:core/v1:PersistentVolumeClaim");
        Assert.DoesNotContain(recording.Registered, resource => resource.Type == "kubernetes:apps/v1:Deployment");
    }

    [Fact]
    public async Task Pods_are_updated_one_after_the_other_and_told_apart_by_version()
    {
        var spec = (await Run(args => args.Replicas = 3)).Inputs(StatefulSet, "core").At("spec");

        Assert.Equal((3d, "OrderedReady", "{type: RollingUpdate}"), (spec["replicas"], spec["podManagementPolicy"], spec.Text("updateStrategy")));
        Assert.Equal("[controller-revision-hash]", spec.Text("template.spec.topologySpreadConstraints.0.matchLabelKeys"));
        Assert.Equal("{matchLabels: {app.kubernetes.io/name: core}}", spec.Text("selector"));
    }

    [Fact]
    public async Task Each_pod_is_found_by_name_before_it_is_ready_too()
    {
        var recording = await Run(_ => { });

        Assert.Equal("core-pods", recording.Inputs(StatefulSet, "core")["spec.serviceName"]);
        Assert.Equal(
            "{clusterIP: None, ports: [{name: http, port: 8080, protocol: TCP, targetPort: http}], publishNotReadyAddresses: true, "
            + "selector: {app.kubernetes.io/name: core}, type: ClusterIP}",
            recording.Inputs("kubernetes:core/v1:Service", "core-pods").Text("spec"));
        Assert.Null(recording.Inputs("kubernetes:core/v1:Service", "core")["spec.clusterIP"]);
    }

    [Fact]
    public async Task It_is_scaled_and_drained_like_any_other()
    {
        var recording = await Run(args => args.Autoscaling = new() { MaxReplicas = 4 });

        Assert.Equal(
            "{apiVersion: apps/v1, kind: StatefulSet, name: core}",
            recording.Inputs("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", "core").Text("spec.scaleTargetRef"));
        Assert.Contains(recording.Registered, resource => resource.Type == "kubernetes:policy/v1:PodDisruptionBudget");
        Assert.Null(recording.Inputs(StatefulSet, "core")["spec.replicas"]);
    }

    [Fact]
    public async Task A_quota_admits_its_pods_and_their_disks()
    {
        var recording = await Recording.Run(() =>
        {
            var plane = new SecureNetworkPlane("blockchain", new());
            Declare(plane, args =>
            {
                args.Replicas = 3;
                args.Disks =
                [
                    new() { Name = "data", Path = "/data", Size = "20Gi" }, new() { Name = "work", Path = "/work", Size = "1Gi", Ephemeral = true },
                ];
            });
            plane.AddQuota();
        });
        var hard = recording.Inputs("kubernetes:core/v1:ResourceQuota", "blockchain");

        Assert.Equal(("3", "6"), (hard["spec.hard.pods"], hard["spec.hard.persistentvolumeclaims"]));
    }

    [Fact]
    public async Task Its_pods_reach_each_other_only_where_a_flow_says_so()
    {
        var open = await Recording.Run(() =>
        {
            var service = Declare(new SecureNetworkPlane("blockchain", new()), _ => { });
            service.ConnectsTo(service, "http");
        });
        var closed = await Run(_ => { });

        open.Snapshot.ShouldReach("lucid-blockchain/core", "lucid-blockchain/core", 8080);
        closed.Snapshot.ShouldNotReach("lucid-blockchain/core", "lucid-blockchain/core", 8080);
    }

    [Fact]
    public async Task A_disk_that_all_its_pods_share_is_refused_where_it_is_on_one_node()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Run(args =>
        {
            args.Replicas = 2;
            args.Disks = [new() { Name = "data", Path = "/data", Claim = "shared" }];
        }));

        Assert.Contains("replicas: found 2; write one replica, since a disk of the service is on one node at a time", exception.Message);
    }

    [Fact]
    public async Task Its_name_leaves_room_for_what_Kubernetes_appends()
    {
        var name = new string('a', 53);
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() =>
        {
            var args = Samples.Service(new SecureNetworkPlane("blockchain", new()));
            args.Stateful = true;
            _ = new DistrolessService(name, args);
        }));

        Assert.EndsWith($"name: found '{name}'; write at most 52 characters, since Kubernetes appends to it what tells the pods' versions apart.", exception.Message);
    }

    [Fact]
    public async Task Pods_that_are_ready_only_together_start_together()
    {
        var recording = await Run(args => args.PodManagementPolicy = "Parallel");

        Assert.Equal("Parallel", recording.Inputs("kubernetes:apps/v1:StatefulSet", "core")["spec.podManagementPolicy"]);
    }

    [Theory]
    [InlineData(true, "parallel", "write 'OrderedReady' or 'Parallel'.")]
    [InlineData(false, "Parallel", "write 'stateful: true' beside it; other pods start all at once anyway.")]
    public async Task An_order_that_is_none_is_refused(bool isStateful, string policy, string instead)
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Run(args =>
        {
            args.Stateful = isStateful;
            args.PodManagementPolicy = policy;
        }));

        Assert.EndsWith($"podManagementPolicy: found '{policy}'; {instead}", exception.Message);
    }

    private static Task<Recording> Run(Action<DistrolessServiceArgs> change) =>
        Recording.Run(() => _ = Declare(new SecureNetworkPlane("blockchain", new()), change));

    private static DistrolessService Declare(SecureNetworkPlane plane, Action<DistrolessServiceArgs> change)
    {
        var args = Samples.Service(plane);
        args.Stateful = true;
        change(args);
        return new DistrolessService("core", args);
    }
}

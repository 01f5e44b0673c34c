using Lucid.Components.Jobs;
using Lucid.Components.Planes;
using Lucid.Components.Quotas;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;
using Pulumi;

namespace Lucid.Components.Tests.Quotas;

public sealed class PlaneQuotaTests
{
    private const string Quota = "kubernetes:core/v1:ResourceQuota";
    private const string Limits = "kubernetes:core/v1:LimitRange";

    [Fact]
    public async Task A_quota_admits_the_services_while_they_are_updated_and_not_a_pod_more()
    {
        var recording = await Recording.Run(() =>
        {
            var plane = new SecureNetworkPlane("ops", new());
            Service(plane, "a", args => args.Replicas = 3);
            Service(plane, "b", args => args.Resources = new() { CpuRequest = "250m", CpuLimit = "3", MemoryRequest = "1.5Gi", MemoryLimit = "3Gi" });
            plane.AddQuota();
        });
        var quota = recording.Inputs(Quota, "ops");

        Assert.Equal("lucid-ops/quota", $"{quota["metadata.namespace"]}/{quota["metadata.name"]}");
        Assert.Equal(
            ("8", "5750m", "19", "9728Mi", "19Gi", "0", "0"),
            (Hard(quota, "pods"), Hard(quota, "requests|cpu"), Hard(quota, "limits|cpu"), Hard(quota, "requests|memory"), Hard(quota, "limits|memory"),
                Hard(quota, "services|loadbalancers"), Hard(quota, "services|nodeports")));
    }

    [Fact]
    public async Task No_container_gets_more_than_the_largest_of_the_services()
    {
        var recording = await Recording.Run(() =>
        {
            var plane = new SecureNetworkPlane("ops", new());
            Service(plane, "a", args => args.Resources = new() { CpuLimit = "3" });
            Service(plane, "b", args => args.Resources = new() { MemoryLimit = "4Gi" });
            plane.AddQuota();
        });
        var limits = recording.Inputs(Limits, "ops");

        Assert.Equal(("Container", "3", "4Gi"), (limits["spec.limits.0.type"], limits["spec.limits.0.max.cpu"], limits["spec.limits.0.max.memory"]));
    }

    [Fact]
    public async Task A_scaled_service_is_admitted_with_all_its_pods()
    {
        var recording = await Recording.Run(() =>
        {
            var plane = new SecureNetworkPlane("ops", new());
            Service(plane, "a", args => args.Autoscaling = new() { MaxReplicas = 7 });
            plane.AddQuota();
        });

        Assert.Equal("9", Hard(recording.Inputs(Quota, "ops"), "pods"));
    }

    [Fact]
    public async Task Headroom_is_room_for_pods_of_a_size()
    {
        var recording = await Recording.Run(() =>
        {
            var plane = new SecureNetworkPlane("ops", new());
            plane.AddQuota(new() { Pods = 4, Resources = new() { CpuRequest = "100m", CpuLimit = "100m" } });
        });
        var quota = recording.Inputs(Quota, "ops");

        Assert.Equal(("4", "400m", "400m", "4Gi", "8Gi"), (Hard(quota, "pods"), Hard(quota, "requests|cpu"), Hard(quota, "limits|cpu"),
            Hard(quota, "requests|memory"), Hard(quota, "limits|memory")));
        Assert.Equal("100m", recording.Inputs(Limits, "ops")["spec.limits.0.max.cpu"]);
    }

    [Fact]
    public async Task Headroom_is_room_for_disks_that_nobody_declares_any_more()
    {
        var recording = await Recording.Run(() => new SecureNetworkPlane("ops", new()).AddQuota(new() { Claims = 2 }));

        var quota = recording.Inputs(Quota, "ops");
        Assert.Equal(("2", "0"), (Hard(quota, "persistentvolumeclaims"), Hard(quota, "pods")));
        Assert.DoesNotContain(recording.Registered, resource => resource.Type == Limits);
    }

    [Theory]
    [InlineData(null, 0, "2")]
    [InlineData(null, 3, "4")]
    [InlineData("0 3 * * *", 0, "8")]
    [InlineData("0 3 * * *", 2, "24")]
    public async Task The_disks_of_a_job_are_counted_as_long_as_its_pods_are_kept(string? schedule, int retries, string claims)
    {
        var recording = await Recording.Run(() =>
        {
            var plane = new SecureNetworkPlane("ops", new());
            _ = new DistrolessJob("report", new()
            {
                Plane = plane,
                Image = Samples.Image,
                Runtime = "nodejs",
                Schedule = schedule,
                Retries = retries,
                Disks = [new() { Name = "work", Path = "/work", Size = "1Gi", Ephemeral = true }],
            });
            plane.AddQuota();
        });

        Assert.Equal((claims, "2"), (Hard(recording.Inputs(Quota, "ops"), "persistentvolumeclaims"), Hard(recording.Inputs(Quota, "ops"), "pods")));
    }

    [Fact]
    public async Task An_empty_plane_admits_no_pod()
    {
        var recording = await Recording.Run(() => new SecureNetworkPlane("ops", new()).AddQuota());

        Assert.Equal("0", Hard(recording.Inputs(Quota, "ops"), "pods"));
        Assert.DoesNotContain(recording.Registered, resource => resource.Type == Limits);
    }

    [Fact]
    public async Task What_is_admitted_shows_in_the_inputs_of_the_quota()
    {
        var recording = await Recording.Run(() =>
        {
            var plane = new SecureNetworkPlane("ops", new());
            Service(plane, "a", _ => { });
            plane.AddQuota(new() { Pods = 1 });
        });
        var quota = recording.Inputs("lucid:index:PlaneQuota", "ops");

        Assert.Equal("{pods: 1}", quota.Text("headroom"));
        Assert.Equal(("a", 3.0, "2Gi"), (quota["workloads.0.name"], quota["workloads.0.pods"], quota["workloads.0.eachPod.limits|memory"]));
    }

    [Fact]
    public Task A_service_after_the_quota_is_refused() => Refused(
        "'late' is declared after the quota of plane 'ops', which would refuse its pods; declare it before.",
        plane =>
        {
            plane.AddQuota();
            Service(plane, "late", _ => { });
        });

    [Fact]
    public Task A_second_quota_is_refused() => Refused(
        "plane 'ops' has a quota already; add it once, after all services of the plane.",
        plane =>
        {
            plane.AddQuota();
            plane.AddQuota();
        });

    [Fact]
    public Task Every_mistake_of_the_headroom_is_told_at_once() => Refused(
        """
        quota of plane 'ops' has 3 mistakes:
          headroom.pods: found -1; write a number of pods from 0 to 1000.
          headroom.claims: found 1001; write a number of claims from 0 to 1000.
          headroom.resources.cpuLimit: found 'much'; write an amount of cores, in steps of '1m', such as '500m' or '2'.
        """,
        plane => plane.AddQuota(new() { Pods = -1, Claims = 1001, Resources = new() { CpuLimit = "much" } }));

    [Fact]
    public Task An_amount_that_is_none_is_refused_with_the_workload_it_is_of() => Refused(
        "workload 'web': limits.memory: found 'much'; write a Kubernetes quantity, such as '100Mi' or '500m'.",
        plane => _ = new PlaneQuota("ops", new()
        {
            Plane = plane,
            Workloads = [new() { Name = "web", Pods = 1, EachPod = new() { ["limits.memory"] = "much" }, LargestContainer = [] }],
        }));

    [Fact]
    public Task More_than_Kubernetes_can_count_is_refused() => Refused(
        """
        quota of plane 'ops' has a mistake:
          limits.memory: found '4611686018427387904000'; write less, in the resources of the services: Kubernetes counts to 2^63.
        """,
        plane => _ = new PlaneQuota("ops", new()
        {
            Plane = plane,
            Workloads = [new() { Name = "web", Pods = 1000, EachPod = new() { ["limits.memory"] = "4Ei" }, LargestContainer = [] }],
        }));

    private static async Task Refused(string message, Action<SecureNetworkPlane> program)
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() => program(new SecureNetworkPlane("ops", new()))));
        Assert.Equal(message, exception.Message);
    }

    private static string? Hard(Values quota, string resource) => (string?)quota[$"spec.hard.{resource}"];

    private static void Service(SecureNetworkPlane plane, string name, Action<DistrolessServiceArgs> change)
    {
        var args = Samples.Service(plane);
        change(args);
        _ = new DistrolessService(name, args);
    }
}

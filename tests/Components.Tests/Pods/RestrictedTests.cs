using FsCheck.Xunit;
using Lucid.Components.Jobs;
using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;
using Lucid.Testing.Assertions;

namespace Lucid.Components.Tests.Pods;

/// <summary>Whatever the arguments are that the components take: the pods pass Pod Security restricted, of every version, and are hardened.</summary>
public sealed class RestrictedTests
{
    private const string Image = "ghcr.io/acme/any@sha256:5b0bcabd1ed22e9fb1310cf6c2dec7cdef19f0ad69efa1f392e94a4333501270";

    [Property(MaxTest = 60, Arbitrary = [typeof(RandomPods)])]
    public async Task Every_service_passes(RandomPods pods) => Judge(pods, await Recording.Run(() => _ = new DistrolessService("any", new()
    {
        Plane = new SecureNetworkPlane("ops", new() { Cluster = pods.Cluster }),
        Image = Image,
        Runtime = pods.Runtime,
        Ports = [new("http", 8080)],
        Stateful = pods.Arguments.Count % 2 == 0,
        Autoscaling = pods.MostReplicas is { } most ? new() { MaxReplicas = most } : null,
        Arguments = pods.Arguments,
        Environment = pods.Environment,
        WritablePaths = pods.WritablePaths,
        ConfigFiles = pods.ConfigFiles,
        SecretFiles = pods.SecretFiles,
        Volumes = pods.Volumes,
        Disks = pods.Disks,
        InitContainers = pods.Helpers,
        Sidecars = [new() { Name = "beside", Image = Image }],
        Placement = pods.Placement,
    })));

    [Property(MaxTest = 60, Arbitrary = [typeof(RandomPods)])]
    public async Task Every_job_passes(RandomPods pods) => Judge(pods, await Recording.Run(() => _ = new DistrolessJob("any", new()
    {
        Plane = new SecureNetworkPlane("ops", new() { Cluster = pods.Cluster }),
        Image = Image,
        Runtime = pods.Runtime,
        Schedule = pods.MostReplicas is null ? null : "@daily",
        Arguments = pods.Arguments,
        Environment = pods.Environment,
        WritablePaths = pods.WritablePaths,
        ConfigFiles = pods.ConfigFiles,
        SecretFiles = pods.SecretFiles,
        Volumes = pods.Volumes,
        Disks = pods.Disks,
        Sidecars = pods.Helpers,
        Placement = pods.Placement,
    })));

    private static void Judge(RandomPods pods, Recording recording)
    {
        recording.Snapshot.ShouldPassRestricted(pods.Cluster.KubernetesVersion!);
        recording.Snapshot.ShouldPassRestricted("latest");
        recording.Snapshot.ShouldBeHardened();
    }
}

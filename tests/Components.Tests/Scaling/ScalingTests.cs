using Lucid.Components.Tests.Mocking;
using Pulumi;

namespace Lucid.Components.Tests.Scaling;

public sealed class ScalingTests
{
    private const string Autoscaler = "kubernetes:autoscaling/v2:HorizontalPodAutoscaler";
    private const string Budget = "kubernetes:policy/v1:PodDisruptionBudget";

    [Fact]
    public async Task An_autoscaler_keeps_the_pods_at_a_share_of_what_is_reserved() => Assert.Equal(
        "{maxReplicas: 6, metrics: [{resource: {name: cpu, target: {averageUtilization: 70, type: Utilization}}, type: Resource}], minReplicas: 2, "
        + "scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: core}}",
        (await Recording.RunCore(args => args.Autoscaling = new() { MaxReplicas = 6 })).Inputs(Autoscaler, "core").Text("spec"));

    [Fact]
    public async Task Memory_can_count_beside_processor_time_or_alone()
    {
        var both = await Recording.RunCore(args => args.Autoscaling = new() { MaxReplicas = 6, CpuPercent = 50, MemoryPercent = 80 });
        var alone = await Recording.RunCore(args => args.Autoscaling = new() { MaxReplicas = 6, MemoryPercent = 80 });

        Assert.Equal(("cpu", 50.0), (both.Inputs(Autoscaler, "core")["spec.metrics.0.resource.name"],
            both.Inputs(Autoscaler, "core")["spec.metrics.0.resource.target.averageUtilization"]));
        Assert.Equal("memory", both.Inputs(Autoscaler, "core")["spec.metrics.1.resource.name"]);
        Assert.Equal("memory", alone.Inputs(Autoscaler, "core")["spec.metrics.0.resource.name"]);
    }

    [Fact]
    public async Task A_scaled_service_leaves_its_number_of_pods_to_the_autoscaler() => Assert.Null(
        (await Recording.RunCore(args => args.Autoscaling = new() { MaxReplicas = 6 })).Inputs("kubernetes:apps/v1:Deployment", "core")["spec.replicas"]);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task Drained_nodes_take_one_pod_at_a_time_of_a_service_that_has_several(int replicas, bool hasBudget)
    {
        var recording = await Recording.RunCore(args => args.Replicas = replicas);

        Assert.Equal(hasBudget, recording.Registered.Any(resource => resource.Type == Budget));
    }

    [Fact]
    public async Task A_budget_never_holds_a_drain_up_for_ever() => Assert.Equal(
        "{maxUnavailable: 1, selector: {matchLabels: {app.kubernetes.io/name: core}}, unhealthyPodEvictionPolicy: AlwaysAllow}",
        (await Recording.RunCore(args => args.Replicas = 3)).Inputs(Budget, "core").Text("spec"));

    [Fact]
    public async Task Every_mistake_of_an_autoscaler_is_told_at_once()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.RunCore(args =>
        {
            args.Replicas = 3;
            args.Autoscaling = new() { MinReplicas = 4, MaxReplicas = 2, CpuPercent = 0, MemoryPercent = 2000 };
        }));

        Assert.Equal(
            """
            service 'core' has 4 mistakes:
              replicas: found 3; write no number, since the autoscaler sets it: autoscaling.minReplicas and autoscaling.maxReplicas.
              autoscaling.maxReplicas: found 2; write a number of pods from 4, the fewest, to 1000.
              autoscaling.cpuPercent: found 0; write a percentage of what is reserved, from 1 to 1000.
              autoscaling.memoryPercent: found 2000; write a percentage of what is reserved, from 1 to 1000.
            """,
            exception.Message);
    }

    [Theory]
    [InlineData(null, 1, 1)]
    [InlineData(null, 5, 2)]
    [InlineData(5, 5, 5)]
    public async Task The_fewest_pods_are_two_unless_something_else_is_said(int? least, int most, int expected) => Assert.Equal(
        (double)expected,
        (await Recording.RunCore(args => args.Autoscaling = new() { MinReplicas = least, MaxReplicas = most })).Inputs(Autoscaler, "core")["spec.minReplicas"]);

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1001, 1001)]
    [InlineData(2, 1001)]
    [InlineData(null, 0)]
    public Task Numbers_of_pods_out_of_range_are_refused(int? least, int most) => Assert.ThrowsAsync<RunException>(
        () => Recording.RunCore(args => args.Autoscaling = new() { MinReplicas = least, MaxReplicas = most }));
}

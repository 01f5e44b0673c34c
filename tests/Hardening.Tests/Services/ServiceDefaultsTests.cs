using Lucid.Hardening.Defaults;
using Lucid.Hardening.Services;

namespace Lucid.Hardening.Tests.Services;

public sealed class ServiceDefaultsTests
{
    private static readonly ResolvedService Service = Declarations.Service.Resolve();

    [Fact]
    public void Runs_as_user_and_group_65532()
        => Assert.Equal((65532, 65532, 65532), (Service.Pod.Hardening.UserId, Service.Pod.Hardening.GroupId, Service.Pod.Hardening.FileSystemGroupId));

    [Fact]
    public void Changes_the_group_of_a_volume_only_where_it_is_wrong()
        => Assert.Equal("OnRootMismatch", Service.Pod.Hardening.FileSystemGroupChangePolicy);

    [Fact]
    public void Never_runs_as_root() => Assert.True(Service.Pod.Hardening.RunAsNonRoot);

    [Fact]
    public void Has_a_read_only_root() => Assert.True(Service.Pod.Hardening.ReadOnlyRootFilesystem);

    [Fact]
    public void Gains_no_privileges() => Assert.False(Service.Pod.Hardening.AllowPrivilegeEscalation || Service.Pod.Hardening.Privileged);

    [Fact]
    public void Drops_every_capability() => Assert.Equal("ALL", Assert.Single(Service.Pod.Hardening.DroppedCapabilities));

    [Fact]
    public void Shares_nothing_with_its_node() => Assert.False(
        Service.Pod.Hardening.HostNetwork || Service.Pod.Hardening.HostProcesses || Service.Pod.Hardening.HostInterProcessCommunication);

    [Fact]
    public void Containers_do_not_see_each_others_processes() => Assert.False(Service.Pod.Hardening.SharedProcesses);

    [Fact]
    public void Has_no_token_for_the_Kubernetes_API() => Assert.False(Service.Pod.Hardening.MountServiceAccountToken);

    [Fact]
    public void Is_not_told_of_other_services() => Assert.False(Service.Pod.Hardening.ServiceLinks);

    [Fact]
    public void System_calls_are_filtered_by_the_container_runtime() => Assert.Equal("RuntimeDefault", Service.Pod.Hardening.SeccompProfile);

    [Fact]
    public void Writes_to_three_places_in_memory_and_nowhere_else() => Assert.Equal(
        ["tmp /tmp 100Mi Memory", "var-tmp /var/tmp 50Mi Memory", "logs /app/logs 50Mi Memory"],
        Service.Pod.Volumes.Zip(Service.Pod.Main.Mounts, (volume, mount) => $"{volume.Name} {mount.Path} {volume.Size} {HardenedDefaults.ScratchMedium}"));

    [Fact]
    public void Gets_the_sizes_of_the_specification() => Assert.Equal(
        "1 2 1Gi 2Gi",
        $"{Service.Pod.Main.Resources.CpuRequest} {Service.Pod.Main.Resources.CpuLimit} {Service.Pod.Main.Resources.MemoryRequest} {Service.Pod.Main.Resources.MemoryLimit}");

    [Fact]
    public void Is_alive_while_health_answers_in_the_times_of_the_specification() => Assert.Equal(
        ("/health", 8080, 40, 30, 10, 3),
        (Service.Pod.Main.Liveness!.Path, Service.Pod.Main.Liveness!.Port, Service.Pod.Main.Liveness!.InitialDelaySeconds, Service.Pod.Main.Liveness!.PeriodSeconds,
            Service.Pod.Main.Liveness!.TimeoutSeconds, Service.Pod.Main.Liveness!.FailureThreshold));

    [Fact]
    public void Gets_requests_while_ready_answers_in_the_times_of_the_specification() => Assert.Equal(
        ("/ready", 8080, 10, 10, 5, 3),
        (Service.Pod.Main.Readiness!.Path, Service.Pod.Main.Readiness!.Port, Service.Pod.Main.Readiness!.InitialDelaySeconds, Service.Pod.Main.Readiness!.PeriodSeconds,
            Service.Pod.Main.Readiness!.TimeoutSeconds, Service.Pod.Main.Readiness!.FailureThreshold));

    [Fact]
    public void Is_updated_without_losing_a_pod() => Assert.Equal((1, 0), (Service.MaxSurge, Service.MaxUnavailable));

    [Fact]
    public void Leaves_the_end_of_its_log_when_it_fails() => Assert.Equal("FallbackToLogsOnError", Service.Pod.TerminationMessagePolicy);

    [Fact]
    public void Has_five_seconds_to_be_forgotten_and_thirty_to_finish() => Assert.Equal(35, Service.TerminationGraceSeconds);

    [Fact]
    public void Has_one_replica() => Assert.Equal(1, Service.Replicas);

    [Fact]
    public void Carries_the_labels_of_the_specification_and_of_Kubernetes() => Assert.Equal(
        [
            "app.kubernetes.io/managed-by=pulumi",
            "app.kubernetes.io/name=blockchain-core",
            "app.kubernetes.io/part-of=lucid",
            "com.lucid.distroless=true",
            "com.lucid.plane=blockchain",
            "com.lucid.service=blockchain-core",
        ],
        Service.Labels.Select(label => $"{label.Key}={label.Value}"));

    [Fact]
    public void Is_selected_by_its_name_alone()
        => Assert.Equal(["app.kubernetes.io/name=blockchain-core"], Service.SelectorLabels.Select(label => $"{label.Key}={label.Value}"));

    [Fact]
    public void A_digest_is_pulled_once_and_a_tag_every_time()
    {
        var tagged = Declarations.Service with { Plane = new() { Name = "blockchain", AllowImageTags = true } };

        Assert.Equal("IfNotPresent", Service.Pod.ImagePullPolicy);
        Assert.Equal("Always", tagged.Resolve().Pod.ImagePullPolicy);
    }
}

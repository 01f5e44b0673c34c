using Lucid.Components.Tests.Mocking;

namespace Lucid.Components.Tests.Services;

/// <summary>What a service gets whose author names plane, image, runtime and port, and not one word more.</summary>
public sealed class ServiceHardeningTests : IAsyncLifetime
{
    private Recording _recording = null!;
    private Values _deployment = null!;
    private Values _pod = null!;
    private Values _container = null!;

    public async Task InitializeAsync()
    {
        _recording = await Recording.Run(Samples.BlockchainCore);
        _deployment = _recording.Inputs("kubernetes:apps/v1:Deployment", "blockchain-core");
        _pod = _deployment.At("spec.template.spec");
        _container = _pod.At("containers.0");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Pod_runs_as_user_65532() => Assert.Equal(65532d, _pod["securityContext.runAsUser"]);

    [Fact]
    public void Pod_runs_as_group_65532() => Assert.Equal(65532d, _pod["securityContext.runAsGroup"]);

    [Fact]
    public void Pod_never_runs_as_root() => Assert.Equal(true, _pod["securityContext.runAsNonRoot"]);

    [Fact]
    public void Volumes_belong_to_group_65532() => Assert.Equal(65532d, _pod["securityContext.fsGroup"]);

    [Fact]
    public void Volumes_change_their_group_only_where_it_is_wrong()
        => Assert.Equal("OnRootMismatch", _pod["securityContext.fsGroupChangePolicy"]);

    [Fact]
    public void Pod_system_calls_are_filtered_by_the_container_runtime()
        => Assert.Equal("{type: RuntimeDefault}", _pod.Text("securityContext.seccompProfile"));

    [Fact]
    public void Pod_stays_off_the_network_of_its_node() => Assert.Equal(false, _pod["hostNetwork"]);

    [Fact]
    public void Pod_does_not_see_the_processes_of_its_node() => Assert.Equal(false, _pod["hostPID"]);

    [Fact]
    public void Pod_does_not_share_memory_with_its_node() => Assert.Equal(false, _pod["hostIPC"]);

    [Fact]
    public void Containers_of_a_pod_do_not_see_each_others_processes() => Assert.Equal(false, _pod["shareProcessNamespace"]);

    [Fact]
    public void Pod_has_no_token_for_the_Kubernetes_API() => Assert.Equal(false, _pod["automountServiceAccountToken"]);

    [Fact]
    public void Service_account_hands_out_no_token() => Assert.Equal(
        false, _recording.Inputs("kubernetes:core/v1:ServiceAccount", "blockchain-core")["automountServiceAccountToken"]);

    [Fact]
    public void Pod_uses_the_account_of_its_service_and_not_the_shared_one() => Assert.Equal("blockchain-core", _pod["serviceAccountName"]);

    [Fact]
    public void Pod_is_not_told_of_other_services() => Assert.Equal(false, _pod["enableServiceLinks"]);

    [Fact]
    public void Container_runs_as_user_and_group_65532_itself()
        => Assert.Equal((65532d, 65532d), (_container["securityContext.runAsUser"], _container["securityContext.runAsGroup"]));

    [Fact]
    public void Container_never_runs_as_root() => Assert.Equal(true, _container["securityContext.runAsNonRoot"]);

    [Fact]
    public void Container_has_a_read_only_root() => Assert.Equal(true, _container["securityContext.readOnlyRootFilesystem"]);

    [Fact]
    public void Container_gains_no_privileges() => Assert.Equal(false, _container["securityContext.allowPrivilegeEscalation"]);

    [Fact]
    public void Container_is_not_privileged() => Assert.Equal(false, _container["securityContext.privileged"]);

    [Fact]
    public void Container_drops_every_capability_and_adds_none()
        => Assert.Equal("{drop: [ALL]}", _container.Text("securityContext.capabilities"));

    [Fact]
    public void Writable_places_are_three_directories_in_memory_of_limited_size() => Assert.Equal(
        "[{emptyDir: {medium: Memory, sizeLimit: 100Mi}, name: tmp}, {emptyDir: {medium: Memory, sizeLimit: 50Mi}, name: var-tmp}, "
        + "{emptyDir: {medium: Memory, sizeLimit: 50Mi}, name: logs}]",
        _pod.Text("volumes"));

    [Fact]
    public void Writable_places_are_mounted_where_the_specification_says() => Assert.Equal(
        "[{mountPath: /tmp, name: tmp}, {mountPath: /var/tmp, name: var-tmp}, {mountPath: /app/logs, name: logs}]",
        _container.Text("volumeMounts"));

    [Fact]
    public void Container_is_bounded_in_processor_time_memory_and_disk() => Assert.Equal(
        "{limits: {cpu: 2, ephemeral-storage: 500Mi, memory: 2Gi}, requests: {cpu: 1, ephemeral-storage: 100Mi, memory: 1Gi}}", _container.Text("resources"));

    [Fact]
    public void Container_is_restarted_when_health_fails_for_ninety_seconds() => Assert.Equal(
        "{failureThreshold: 3, httpGet: {path: /health, port: 8080}, initialDelaySeconds: 40, periodSeconds: 30, timeoutSeconds: 10}",
        _container.Text("livenessProbe"));

    [Fact]
    public void Container_gets_requests_only_while_it_is_ready() => Assert.Equal(
        "{failureThreshold: 3, httpGet: {path: /ready, port: 8080}, initialDelaySeconds: 10, periodSeconds: 10, timeoutSeconds: 5}",
        _container.Text("readinessProbe"));

    [Fact]
    public void Container_leaves_the_end_of_its_log_when_it_fails()
        => Assert.Equal("FallbackToLogsOnError", _container["terminationMessagePolicy"]);

    [Fact]
    public void Image_is_pinned_by_its_digest() => Assert.Equal(Samples.Image, _container["image"]);

    [Fact]
    public void Deployment_loses_no_pod_during_an_update() => Assert.Equal(
        "{rollingUpdate: {maxSurge: 1, maxUnavailable: 0}, type: RollingUpdate}", _deployment.Text("spec.strategy"));

    [Fact]
    public void Pod_serves_five_seconds_on_and_then_has_thirty_to_finish()
    {
        Assert.Equal("{preStop: {sleep: {seconds: 5}}}", _container.Text("lifecycle"));
        Assert.Equal(35d, _pod["terminationGracePeriodSeconds"]);
    }

    [Fact]
    public void Container_may_take_two_minutes_to_start_before_anything_else_is_asked() => Assert.Equal(
        "{failureThreshold: 24, httpGet: {path: /health, port: 8080}, initialDelaySeconds: 0, periodSeconds: 5, timeoutSeconds: 5}",
        _container.Text("startupProbe"));

    [Fact]
    public void Deployment_counts_as_failed_after_five_minutes_without_progress() =>
        Assert.Equal(300d, _deployment["spec.progressDeadlineSeconds"]);

    [Fact]
    public void Deployment_keeps_three_old_versions() => Assert.Equal(3d, _deployment["spec.revisionHistoryLimit"]);

    [Fact]
    public void One_pod_is_not_spread() => Assert.Null(_pod["topologySpreadConstraints"]);

    [Fact]
    public void Pod_shares_the_users_of_its_node_unless_the_cluster_can_do_better() => Assert.Null(_pod["hostUsers"]);

    [Theory]
    [InlineData("kubernetes:apps/v1:Deployment", "metadata")]
    [InlineData("kubernetes:apps/v1:Deployment", "spec.template.metadata")]
    [InlineData("kubernetes:core/v1:Service", "metadata")]
    [InlineData("kubernetes:core/v1:ServiceAccount", "metadata")]
    public void Every_object_carries_the_labels(string type, string metadata) => Assert.Equal(
        "{app.kubernetes.io/managed-by: pulumi, app.kubernetes.io/name: blockchain-core, app.kubernetes.io/part-of: lucid, "
        + "com.lucid.distroless: true, com.lucid.plane: blockchain, com.lucid.service: blockchain-core}",
        _recording.Inputs(type, "blockchain-core").Text($"{metadata}.labels"));

    [Theory]
    [InlineData("kubernetes:apps/v1:Deployment")]
    [InlineData("kubernetes:core/v1:Service")]
    [InlineData("kubernetes:core/v1:ServiceAccount")]
    public void Every_object_has_its_own_name_in_the_namespace_of_its_plane(string type)
    {
        var metadata = _recording.Inputs(type, "blockchain-core").At("metadata");

        Assert.Equal(("blockchain-core", "lucid-blockchain"), (metadata["name"], metadata["namespace"]));
    }

    [Fact]
    public void Service_and_Deployment_select_the_same_pods()
    {
        Assert.Equal("{app.kubernetes.io/name: blockchain-core}", _deployment.Text("spec.selector.matchLabels"));
        Assert.Equal(
            "{app.kubernetes.io/name: blockchain-core}",
            _recording.Inputs("kubernetes:core/v1:Service", "blockchain-core").Text("spec.selector"));
    }

    [Fact]
    public void Service_is_reached_from_within_the_cluster_only()
        => Assert.Equal("ClusterIP", _recording.Inputs("kubernetes:core/v1:Service", "blockchain-core")["spec.type"]);
}

using System.Collections.Immutable;
using Lucid.Components.Jobs;
using Lucid.Components.Planes;
using Lucid.Components.Profiles;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;
using Pulumi;
using Pulumi.Utilities;

namespace Lucid.Components.Tests.Profiles;

/// <summary>What brings profiles to the nodes: the one thing here that runs as root, so it can do nothing else.</summary>
public sealed class ProfileInstallerTests
{
    private const string DaemonSet = "kubernetes:apps/v1:DaemonSet";
    private const string Deployment = "kubernetes:apps/v1:Deployment";

    [Fact]
    public async Task It_brings_what_the_pods_of_its_services_name()
    {
        var recording = await Run(appArmor: true);
        var context = recording.Inputs(Deployment, "core").At("spec.template.spec.containers.0.securityContext");
        var files = recording.Inputs("kubernetes:core/v1:ConfigMap", "profiles-0");

        Assert.Contains($"{((string)context["seccompProfile.localhostProfile"]!)["lucid/".Length..]}: ", files.Text("data"), StringComparison.Ordinal);
        Assert.Contains($"{context["appArmorProfile.localhostProfile"]}.apparmor: ", files.Text("data"), StringComparison.Ordinal);
        Assert.Equal(true, files["immutable"]);
    }

    [Fact]
    public async Task Pods_wait_until_it_has_been_on_every_node()
    {
        var recording = await Run(appArmor: false);
        var installer = recording.Snapshot.Resources.Single(resource => resource.Type == "lucid:index:ProfileInstaller").Resource;

        Assert.Contains(installer, await WaitedFor(Deployment));
        Assert.Contains(installer, await WaitedFor("kubernetes:batch/v1:Job"));

        Task<ImmutableArray<Resource>> WaitedFor(string type) =>
            OutputUtilities.GetValueAsync(recording.Snapshot.OfType(type).Single().Options!.DependsOn.ToOutput());
    }

    [Fact]
    public async Task It_is_root_while_it_writes_to_one_folder_and_without_any_rights_afterwards()
    {
        var pod = (await Run(appArmor: false)).Inputs(DaemonSet, "profiles").At("spec.template.spec");

        Assert.Equal(
            "{allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, privileged: false, readOnlyRootFilesystem: true, runAsGroup: 0, "
            + "runAsNonRoot: false, runAsUser: 0}",
            pod.Text("initContainers.0.securityContext"));
        Assert.Equal(
            "{allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, privileged: false, readOnlyRootFilesystem: true, runAsGroup: 65532, "
            + "runAsNonRoot: true, runAsUser: 65532}",
            pod.Text("containers.0.securityContext"));
        Assert.Equal(
            "[{mountPath: /profiles, name: profiles, readOnly: true}, {mountPath: /node/seccomp, name: node-seccomp}]",
            pod.Text("initContainers.0.volumeMounts"));
        Assert.Null(pod["containers.0.volumeMounts"]);
        Assert.Equal(
            "{hostPath: {path: /var/lib/kubelet/seccomp/lucid, type: DirectoryOrCreate}, name: node-seccomp}", pod.Text("volumes.1"));
        Assert.Null(pod["volumes.2"]);
    }

    [Fact]
    public async Task To_load_AppArmor_profiles_it_has_one_capability_and_the_kernels_folder()
    {
        var pod = (await Run(appArmor: true)).Inputs(DaemonSet, "profiles").At("spec.template.spec");

        Assert.Equal("{add: [MAC_ADMIN], drop: [ALL]}", pod.Text("initContainers.0.securityContext.capabilities"));
        Assert.Equal("{type: Unconfined}", pod.Text("initContainers.0.securityContext.appArmorProfile"));
        Assert.Equal("{mountPath: /sys/kernel/security, name: security-file-system}", pod.Text("initContainers.0.volumeMounts.2"));
        Assert.Equal("{hostPath: {path: /sys/kernel/security, type: Directory}, name: security-file-system}", pod.Text("volumes.2"));
    }

    [Fact]
    public async Task It_comes_to_every_node_before_what_runs_there()
    {
        var spec = (await Run(appArmor: false)).Inputs(DaemonSet, "profiles").At("spec");

        Assert.Equal(("[{operator: Exists}]", "{kubernetes.io/os: linux}"), (spec.Text("template.spec.tolerations"), spec.Text("template.spec.nodeSelector")));
        Assert.Equal("system-node-critical", spec["template.spec.priorityClassName"]);
        Assert.Equal("{rollingUpdate: {maxUnavailable: 100%}, type: RollingUpdate}", spec.Text("updateStrategy"));
    }

    [Fact]
    public async Task It_is_alone_in_a_namespace_without_connections_and_has_no_token()
    {
        var recording = await Run(appArmor: false);

        Assert.Equal("privileged", recording.Inputs("kubernetes:core/v1:Namespace", "lucid-profiles-system")["metadata.labels.pod-security|kubernetes|io/enforce"]);
        Assert.Equal(
            "{podSelector: {}, policyTypes: [Ingress, Egress]}",
            recording.Inputs("kubernetes:networking.k8s.io/v1:NetworkPolicy", "profiles-default-deny").Text("spec"));
        Assert.Equal(false, recording.Inputs(DaemonSet, "profiles")["spec.template.spec.automountServiceAccountToken"]);
    }

    [Fact]
    public async Task Its_priority_is_admitted_outside_of_kube_system_by_a_quota()
    {
        var quota = (await Run(appArmor: false)).Inputs("kubernetes:core/v1:ResourceQuota", "profiles").At("spec");

        Assert.Equal(
            "{hard: {pods: 10000}, scopeSelector: {matchExpressions: [{operator: In, scopeName: PriorityClass, values: [system-node-critical]}]}}",
            quota.ToString());
    }

    [Fact]
    public async Task A_service_whose_pods_name_no_file_is_refused()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() =>
            new ProfileInstallerArgs { Image = Samples.Image, Profiles = [] }.Add("core", Samples.Service(new SecureNetworkPlane("blockchain", new())))));

        Assert.Equal(
            "service 'core': its cluster's profileDelivery is not 'node-installer', so its pods name no file that an installer writes.", exception.Message);
    }

    private static Task<Recording> Run(bool appArmor) => Recording.Run(() =>
    {
        var plane = new SecureNetworkPlane("blockchain", new() { Cluster = new() { ProfileDelivery = "node-installer", AppArmor = appArmor } });
        var (core, migrate) = (Samples.Service(plane), new DistrolessJobArgs { Plane = plane, Image = Samples.Image, Runtime = "python" });
        var args = new ProfileInstallerArgs { Image = Samples.Image, Profiles = [] };
        args.Add("core", core);
        args.Add("migrate", migrate);
        var options = new ComponentResourceOptions { DependsOn = new ProfileInstaller("profiles", args) };
        _ = new DistrolessService("core", core, options);
        _ = new DistrolessJob("migrate", migrate, options);
    });
}

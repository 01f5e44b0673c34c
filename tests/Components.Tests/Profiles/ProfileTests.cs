using Lucid.Components.Clusters;
using Lucid.Components.Jobs;
using Lucid.Components.Planes;
using Lucid.Components.Profiles;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;
using Lucid.Testing.Assertions;
using Pulumi;
using Pulumi.Utilities;

namespace Lucid.Components.Tests.Profiles;

/// <summary>A workload's own seccomp and AppArmor profiles, and how they come to its nodes.</summary>
public sealed class ProfileTests
{
    private const string Deployment = "kubernetes:apps/v1:Deployment";
    private const string Seccomp = "kubernetes:security-profiles-operator.x-k8s.io/v1:SeccompProfile";
    private const string AppArmor = "kubernetes:security-profiles-operator.x-k8s.io/v1:AppArmorProfile";

    [Fact]
    public async Task The_operator_gets_a_profile_that_the_container_runs_under()
    {
        var recording = await Run(new() { ProfileDelivery = "operator" });
        var profile = recording.Inputs(Seccomp, "core-seccomp");
        var pod = recording.Inputs(Deployment, "core").At("spec.template");

        Assert.Equal("SCMP_ACT_ERRNO", profile["spec.defaultAction"]);
        Assert.Contains("execve", profile.Text("spec.syscalls"));
        Assert.Null(profile["metadata.namespace"]);
        Assert.Equal(
            $"{{localhostProfile: operator/{profile["metadata.name"]}.json, type: Localhost}}",
            pod.Text("spec.containers.0.securityContext.seccompProfile"));
        Assert.EndsWith((string)pod["metadata.annotations.com|lucid|seccomp-profile"]!, (string)profile["metadata.name"]!);
        Assert.DoesNotContain(recording.Registered, resource => resource.Type == AppArmor);
    }

    [Fact]
    public async Task Where_nodes_have_AppArmor_the_operator_gets_that_too()
    {
        var recording = await Run(new() { ProfileDelivery = "operator", AppArmor = true });
        var profile = recording.Inputs(AppArmor, "core-apparmor");

        Assert.Equal("Enforce", profile["spec.mode"]);
        Assert.Contains("/tmp/**", profile.Text("spec.abstract.filesystem.readWritePaths"));
        Assert.Equal(
            $"{{localhostProfile: {profile["metadata.name"]}, type: Localhost}}",
            recording.Inputs(Deployment, "core").Text("spec.template.spec.containers.0.securityContext.appArmorProfile"));
    }

    [Fact]
    public async Task Profiles_that_others_install_are_named_and_nothing_is_made()
    {
        var recording = await Run(new() { ProfileDelivery = "preinstalled", AppArmor = true });
        var context = recording.Inputs(Deployment, "core").At("spec.template.spec.containers.0.securityContext");

        Assert.StartsWith("lucid/core-", (string)context["seccompProfile.localhostProfile"]!);
        Assert.StartsWith("core-", (string)context["appArmorProfile.localhostProfile"]!);
        Assert.DoesNotContain(recording.Registered, resource => resource.Type is Seccomp or AppArmor);
    }

    [Fact]
    public async Task Without_a_delivery_pods_run_under_the_container_runtimes_own()
    {
        var recording = await Run(new());

        Assert.Null(recording.Inputs(Deployment, "core")["spec.template.spec.containers.0.securityContext.seccompProfile"]);
        Assert.Null(recording.Inputs(Deployment, "core")["spec.template.metadata.annotations"]);
    }

    [Fact]
    public async Task Another_call_is_another_profile_and_the_pods_roll()
    {
        var one = (await Run(new() { ProfileDelivery = "operator" })).Inputs(Deployment, "core").At("spec.template");
        var other = (await Run(new() { ProfileDelivery = "operator" }, args => args.SystemCalls =
            [new("splice", "Passes connections through without copying.")])).Inputs(Deployment, "core").At("spec.template");

        Assert.NotEqual(one["metadata.annotations.com|lucid|seccomp-profile"], other["metadata.annotations.com|lucid|seccomp-profile"]);
        Assert.NotEqual(one.Text("spec.containers.0.securityContext.seccompProfile"), other.Text("spec.containers.0.securityContext.seccompProfile"));
    }

    [Fact]
    public async Task What_runs_before_and_beside_keeps_the_container_runtimes_own()
    {
        var recording = await Run(new() { ProfileDelivery = "operator" }, args => args.Sidecars = [new() { Name = "proxy", Image = Samples.Image }]);
        var pod = recording.Inputs(Deployment, "core").At("spec.template.spec");

        Assert.Null(pod["initContainers.0.securityContext.seccompProfile"]);
        Assert.Equal("{type: RuntimeDefault}", pod.Text("securityContext.seccompProfile"));
        recording.Snapshot.ShouldPassRestricted("latest");
    }

    [Fact]
    public async Task A_job_has_its_profiles_too()
    {
        var recording = await Recording.Run(() => _ = new DistrolessJob("migrate", new()
        {
            Plane = new SecureNetworkPlane("blockchain", new() { Cluster = new() { ProfileDelivery = "operator" } }),
            Image = Samples.Image,
            Runtime = "python",
        }));

        Assert.Contains(recording.Registered, resource => resource.Type == Seccomp && resource.Name == "migrate-seccomp");
    }

    [Fact]
    public async Task A_dangerous_call_is_refused_whatever_the_delivery()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Run(new(), args => args.SystemCalls = [new("ptrace", "To look."), new("splice", "")]));

        Assert.Contains("systemCalls[0].call: found 'ptrace'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("systemCalls[1].reason: found ''", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_profiles_are_made_of_is_a_resource_of_its_own_so_that_a_preview_shows_what_widens_them()
    {
        var recording = await Run(new() { ProfileDelivery = "preinstalled" }, args =>
        {
            args.Executables = ["/usr/local/bin/core"];
            args.ConfigFiles = [new("/etc/core.yaml", "a: 1")];
            args.SystemCalls = [new("splice", "Passes connections through without copying.")];
        });

        Assert.Equal(
            "{appArmor: false, delivery: preinstalled, executables: [/usr/local/bin/core], readablePaths: [/etc/core.yaml], runtime: nodejs, "
            + "systemCalls: [{call: splice, reason: Passes connections through without copying.}], writablePaths: [/tmp, /var/tmp, /app/logs]}",
            recording.Inputs("lucid:index:SecurityProfiles", "core").ToString());
    }

    [Fact]
    public async Task A_pod_of_others_gets_profiles_by_name()
    {
        SecurityProfiles? profiles = null;
        var recording = await Recording.Run(() => profiles = new("legacy", new() { Runtime = "java", Delivery = "operator", AppArmor = true }));

        Assert.Equal($"operator/{recording.Inputs(Seccomp, "legacy-seccomp")["metadata.name"]}.json", await OutputUtilities.GetValueAsync(profiles!.Seccomp));
        Assert.Equal(recording.Inputs(AppArmor, "legacy-apparmor")["metadata.name"], await OutputUtilities.GetValueAsync(profiles.AppArmor));
    }

    [Fact]
    public async Task Every_mistake_of_profiles_is_told_at_once() => Assert.Equal(
        """
        profiles of service 'legacy' has 3 mistakes:
          runtime: found 'cobol'; write one of 'dotnet', 'java', 'nodejs', 'python', 'static'.
          executables[0]: found 'x'; write an absolute path such as '/app/cache', without '.', '..', patterns, spaces or a '/' at the end.
          writablePaths[0]: found '/usr/lib'; write a path apart from '/usr', which holds the system's own files.
        """,
        (await Assert.ThrowsAsync<RunException>(() => Recording.Run(() => _ = new SecurityProfiles("legacy", new()
        {
            Runtime = "cobol",
            Delivery = "preinstalled",
            WritablePaths = ["/usr/lib"],
            Executables = ["x"],
        })))).Message);

    [Theory]
    [InlineData("spo", false, "1.34", "cluster.profileDelivery: found 'spo'; write one of 'runtime-default', 'operator', 'node-installer', 'preinstalled'.")]
    [InlineData(null, true, "1.29", "cluster.appArmor: found 'true'; write false: before Kubernetes 1.30 pods have no field for it")]
    public async Task What_a_cluster_cannot_do_is_refused(string? delivery, bool appArmor, string version, string message) => Assert.Contains(
        message,
        (await Assert.ThrowsAsync<RunException>(() => Run(new() { ProfileDelivery = delivery, AppArmor = appArmor, KubernetesVersion = version }))).Message,
        StringComparison.Ordinal);

    private static Task<Recording> Run(ClusterArgs cluster, Action<DistrolessServiceArgs>? change = null) => Recording.Run(() =>
    {
        var args = Samples.Service(new SecureNetworkPlane("blockchain", new() { Cluster = cluster }));
        change?.Invoke(args);
        _ = new DistrolessService("core", args);
    });
}

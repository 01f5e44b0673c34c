using Lucid.Testing.Assertions;
using Lucid.Testing.Snapshots;

namespace Lucid.Testing.Tests.Assertions;

public sealed class HardeningAssertionTests
{
    private const string Spec = "spec.template.spec";
    private const string App = Spec + ".containers[0]";
    private const string Web = "container 'web': ";
    private const string Deny = "write one with podSelector {}, policyTypes [Ingress, Egress] and no rules";

    [Fact]
    public async Task Services_on_planes_are_hardened()
    {
        var snapshot = await TestProgram.RunAsync(Programs.Shop);

        Assert.Same(snapshot, snapshot.ShouldBeHardened());
    }

    [Fact]
    public async Task A_preview_of_services_on_planes_is_hardened_too()
        => (await TestProgram.PreviewAsync(Programs.Shop)).ShouldBeHardened().ShouldPassRestricted();

    [Fact]
    public async Task A_pod_that_says_nothing_is_told_all_that_it_has_to_say()
    {
        var snapshot = await TestProgram.RunAsync(Programs.BarePod);

        Assert.Equal(
            $"""
            Not hardened, 22 findings:
              kubernetes:core/v1:Pod bare: automountServiceAccountToken is absent; write false.
              kubernetes:core/v1:Pod bare: enableServiceLinks is absent; write false.
              kubernetes:core/v1:Pod bare: securityContext.fsGroup is absent; write 65532.
              kubernetes:core/v1:Pod bare: securityContext.fsGroupChangePolicy is absent; write OnRootMismatch.
              kubernetes:core/v1:Pod bare: serviceAccountName names no account of the workload's own; make a ServiceAccount and name it.
              kubernetes:core/v1:Pod bare: no container mounts /tmp; mount an emptyDir there.
              kubernetes:core/v1:Pod bare: container 'app': securityContext.runAsUser is absent; write 65532.
              kubernetes:core/v1:Pod bare: container 'app': securityContext.runAsGroup is absent; write 65532.
              kubernetes:core/v1:Pod bare: container 'app': securityContext.runAsNonRoot is absent; write true.
              kubernetes:core/v1:Pod bare: container 'app': securityContext.readOnlyRootFilesystem is absent; write true.
              kubernetes:core/v1:Pod bare: container 'app': securityContext.allowPrivilegeEscalation is absent; write false.
              kubernetes:core/v1:Pod bare: container 'app': terminationMessagePolicy is absent; write FallbackToLogsOnError.
              kubernetes:core/v1:Pod bare: container 'app': securityContext.seccompProfile.type is absent; write RuntimeDefault or Localhost.
              kubernetes:core/v1:Pod bare: container 'app': securityContext.capabilities.drop has no ALL; write [ALL].
              kubernetes:core/v1:Pod bare: container 'app': resources.requests.cpu is absent; write how much it gets.
              kubernetes:core/v1:Pod bare: container 'app': resources.requests.memory is absent; write how much it gets.
              kubernetes:core/v1:Pod bare: container 'app': resources.requests.ephemeral-storage is absent; write how much it gets.
              kubernetes:core/v1:Pod bare: container 'app': resources.limits.cpu is absent; write how much it gets.
              kubernetes:core/v1:Pod bare: container 'app': resources.limits.memory is absent; write how much it gets.
              kubernetes:core/v1:Pod bare: container 'app': resources.limits.ephemeral-storage is absent; write how much it gets.
              namespace shop: no NetworkPolicy denies all that comes in; {Deny}.
              namespace shop: no NetworkPolicy denies all that goes out; {Deny}.
            """,
            Refused(snapshot));
    }

    [Fact]
    public async Task A_snapshot_without_pods_is_not_judged_but_refused()
    {
        var snapshot = await TestProgram.RunAsync(() => { _ = Programs.Data("a", []); });

        Assert.StartsWith("There is no pod in this snapshot, so nothing was judged.", Refused(snapshot), StringComparison.Ordinal);
    }

    /// <summary>Each takes one thing away from a hardened program, and that one thing is told.</summary>
    public static TheoryData<string, string, object?> Softened => new()
    {
        { Spec + ".automountServiceAccountToken", "automountServiceAccountToken is true; write false", true },
        { Spec + ".enableServiceLinks", "enableServiceLinks is absent; write false", null },
        { Spec + ".hostNetwork", "hostNetwork is true; write false", true },
        { Spec + ".hostPID", "hostPID is true; write false", true },
        { Spec + ".hostIPC", "hostIPC is true; write false", true },
        { Spec + ".shareProcessNamespace", "shareProcessNamespace is true; write false", true },
        { Spec + ".securityContext.fsGroup", "securityContext.fsGroup is absent; write 65532", null },
        { Spec + ".securityContext.fsGroupChangePolicy", "securityContext.fsGroupChangePolicy is Always; write OnRootMismatch", "Always" },
        {
            Spec + ".serviceAccountName",
            "serviceAccountName names no account of the workload's own; make a ServiceAccount and name it", "default"
        },
        { Spec + ".volumes[0].emptyDir.medium", "volume 'tmp': emptyDir.medium is absent; write Memory", null },
        { Spec + ".volumes[0].emptyDir.sizeLimit", "volume 'tmp': emptyDir.sizeLimit is absent; write how much it may hold", null },
        { App + ".volumeMounts", "no container mounts /tmp; mount an emptyDir there", null },
        {
            Spec + ".securityContext.seccompProfile",
            Web + "securityContext.seccompProfile.type is absent; write RuntimeDefault or Localhost", null
        },
        { App + ".securityContext.runAsUser", Web + "securityContext.runAsUser is 0; write 65532", 0d },
        { App + ".securityContext.runAsGroup", Web + "securityContext.runAsGroup is 0; write 65532", 0d },
        { App + ".securityContext.runAsNonRoot", Web + "securityContext.runAsNonRoot is false; write true", false },
        { App + ".securityContext.readOnlyRootFilesystem", Web + "securityContext.readOnlyRootFilesystem is absent; write true", null },
        {
            App + ".securityContext.allowPrivilegeEscalation",
            Web + "securityContext.allowPrivilegeEscalation is absent; write false", null
        },
        { App + ".securityContext.privileged", Web + "securityContext.privileged is true; write false", true },
        { App + ".securityContext.capabilities.drop", Web + "securityContext.capabilities.drop has no ALL; write [ALL]", null },
        {
            App + ".securityContext.capabilities.add",
            Web + "securityContext.capabilities.add is there; leave it out", ImmutableArray.Create<object?>("NET_BIND_SERVICE")
        },
        { App + ".resources.limits.memory", Web + "resources.limits.memory is absent; write how much it gets", null },
        {
            App + ".resources.requests.ephemeral-storage",
            Web + "resources.requests.ephemeral-storage is absent; write how much it gets", null
        },
        { App + ".startupProbe", Web + "startupProbe is absent; write an httpGet", null },
        { App + ".livenessProbe", Web + "livenessProbe is absent; write an httpGet", null },
        {
            App + ".readinessProbe.exec",
            Web + "readinessProbe is a command, and a distroless image has no shell; write an httpGet",
            ImmutableDictionary<string, object>.Empty
        },
        { App + ".terminationMessagePolicy", Web + "terminationMessagePolicy is absent; write FallbackToLogsOnError", null },
    };

    [Theory]
    [MemberData(nameof(Softened))]
    public async Task One_thing_that_is_taken_away_is_told(string path, string finding, object? value)
    {
        var snapshot = await TestProgram.RunAsync(Programs.Shop);

        Assert.Equal(
            $"Not hardened, 1 finding:\n  {Programs.DeploymentType} web: {finding}.",
            Refused(snapshot.With(Programs.DeploymentType, "web", path, value)));
    }

    [Fact]
    public async Task A_namespace_without_default_deny_is_told()
    {
        var snapshot = await TestProgram.RunAsync(Programs.Shop);

        Assert.Equal(
            $"""
            Not hardened, 2 findings:
              namespace lucid-shop: no NetworkPolicy denies all that comes in; {Deny}.
              namespace lucid-shop: no NetworkPolicy denies all that goes out; {Deny}.
            """,
            Refused(snapshot.Where(resource => resource.Name != "shop-default-deny")));
    }

    [Fact]
    public async Task A_namespace_that_enforces_another_level_is_told()
    {
        var snapshot = await TestProgram.RunAsync(Programs.Shop);

        Assert.Equal(
            "Not hardened, 1 finding:\n  namespace lucid-shop: the label pod-security.kubernetes.io/enforce is baseline; write restricted.",
            Refused(snapshot.With(
                "kubernetes:core/v1:Namespace", "shop", "metadata.labels[\"pod-security.kubernetes.io/enforce\"]", "baseline")));
    }

    [Fact]
    public async Task A_namespace_of_others_is_for_them_to_label()
        => (await TestProgram.RunAsync(Programs.Shop))
            .Where(resource => resource.Type != "kubernetes:core/v1:Namespace").ShouldBeHardened();

    private static string Refused(Snapshot snapshot)
        => Assert.Throws<SnapshotAssertionException>(() => snapshot.ShouldBeHardened()).Message;
}

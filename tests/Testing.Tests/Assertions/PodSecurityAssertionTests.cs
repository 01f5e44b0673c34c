using Lucid.Components.Planes;
using Lucid.Testing.Assertions;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Utilities;

namespace Lucid.Testing.Tests.Assertions;

public sealed class PodSecurityAssertionTests
{
    [Theory]
    [InlineData("latest")]
    [InlineData("1.25")]
    public async Task A_service_passes(string version)
    {
        var snapshot = await TestProgram.RunAsync(Programs.Shop);

        Assert.Same(snapshot, snapshot.ShouldPassRestricted(version));
    }

    [Fact]
    public async Task Every_finding_is_told_with_rule_resource_field_and_remedy()
    {
        var exception = await RefusedAsync(() => Programs.Pod("bare", new PodSpecArgs
        {
            SecurityContext = new PodSecurityContextArgs
            {
                RunAsNonRoot = true,
                SeccompProfile = new SeccompProfileArgs { Type = "RuntimeDefault" },
            },
            Containers = new ContainerArgs
            {
                Name = "app",
                SecurityContext = new SecurityContextArgs { Privileged = true, Capabilities = new CapabilitiesArgs { Drop = "ALL" } },
            },
        }));

        Assert.Equal(
            """
            Pod Security, level restricted, Kubernetes 1.37, has 2 findings:
              LUCID-POD-014 kubernetes:core/v1:Pod bare: container 'app': securityContext.allowPrivilegeEscalation is not set, and its default is true; set it to false
                at: spec.containers[0].securityContext
                remedy: Set securityContext.allowPrivilegeEscalation to false in every container.
              LUCID-POD-002 kubernetes:core/v1:Pod bare: container 'app': securityContext.privileged is true; remove it or set it to false
                at: spec.containers[0].securityContext.privileged
                remedy: Remove securityContext.privileged, or set it to false.
            """,
            exception.Message);
    }

    [Fact]
    public async Task A_pod_that_says_nothing_has_a_finding_for_each_thing_to_say()
    {
        var exception = await RefusedAsync(Programs.BarePod);

        Assert.Equal(
            ["LUCID-POD-014", "LUCID-POD-015", "LUCID-POD-016", "LUCID-POD-017"],
            exception.Message.Split('\n').Where(line => line.StartsWith("  LUCID", StringComparison.Ordinal))
                .Select(line => line.Trim().Split(' ')[0]).Order());
    }

    [Fact]
    public async Task A_snapshot_without_pods_is_not_judged_but_refused()
    {
        var exception = await RefusedAsync(() => { _ = Programs.Data("a", []); });

        Assert.Equal(
            "There is no pod in this snapshot, so nothing was judged. Run a program that registers a workload, or drop the assertion.",
            exception.Message);
    }

    [Fact]
    public async Task Another_text_is_no_version()
    {
        var snapshot = await TestProgram.RunAsync(Programs.Shop);

        Assert.StartsWith(
            "'newest' is no version of Kubernetes; write 'latest' or one such as '1.36'.",
            Assert.Throws<ArgumentException>(() => snapshot.ShouldPassRestricted("newest")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_passes_where_any_value_would_do()
    {
        var snapshot = await TestProgram.PreviewAsync(
            () => { Programs.Service("web", new SecureNetworkPlane("shop", new()), OutputUtilities.CreateUnknown("")); });

        snapshot.ShouldPassRestricted();
    }

    public static TheoryData<string, PodSpecArgs> NotKnown => new()
    {
        { "spec.hostNetwork", new() { HostNetwork = OutputUtilities.CreateUnknown(false) } },
        { "spec.volumes", new() { Volumes = OutputUtilities.CreateUnknown(ImmutableArray<VolumeArgs>.Empty) } },
        { "spec.securityContext.runAsUser", With(new() { RunAsUser = OutputUtilities.CreateUnknown(1) }) },
        {
            "spec.securityContext.seccompProfile.type",
            With(new() { SeccompProfile = new SeccompProfileArgs { Type = OutputUtilities.CreateUnknown("") } })
        },
    };

    [Theory]
    [MemberData(nameof(NotKnown))]
    public async Task What_is_not_known_and_matters_passes_nothing(string path, PodSpecArgs spec)
    {
        var exception = await RefusedAsync(() => Programs.Pod("a", spec), isPreview: true);

        Assert.Contains($"at: {path}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_made_out_of_sight_is_refused()
    {
        var exception = await RefusedAsync(() =>
        {
            _ = new CustomResource(
                "kubernetes:helm.sh/v3:Release", "chart", ResourceArgs.Empty, options: null, registerPackageRequest: null);
        });

        Assert.Equal(
            "The objects of these resources are made elsewhere and are not in the snapshot, so nobody can tell what they are. Judge what "
            + "'lucid render' or 'helm template' writes, and leave them out here with snapshot.Where(...):\n"
            + "  kubernetes:helm.sh/v3:Release chart",
            exception.Message);
    }

    private static PodSpecArgs With(PodSecurityContextArgs context) => new() { SecurityContext = context };

    private static async Task<SnapshotAssertionException> RefusedAsync(Action program, bool isPreview = false)
    {
        var snapshot = isPreview ? await TestProgram.PreviewAsync(program) : await TestProgram.RunAsync(program);
        return Assert.Throws<SnapshotAssertionException>(() => snapshot.ShouldPassRestricted());
    }
}

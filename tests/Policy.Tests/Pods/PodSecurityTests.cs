using Lucid.Policy.Pods;

namespace Lucid.Policy.Tests.Pods;

public sealed class PodSecurityTests
{
    private const string Hardened = """
        securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
        containers:
        - {name: app, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}
        """;

    [Fact]
    public void A_hardened_pod_passes_every_level_in_every_version()
    {
        var pod = Manifests.PodOf(Hardened);

        Assert.All(Enumerable.Range(0, 40), minor => Assert.Empty(PodSecurity.Check(pod, PodSecurityLevel.Restricted, new(minor))));
    }

    [Fact]
    public void A_bare_pod_passes_baseline_and_fails_restricted()
    {
        var pod = Manifests.PodOf("containers: [{name: app}]");

        Assert.Empty(PodSecurity.Check(pod, PodSecurityLevel.Baseline));
        Assert.Equal(
            ["LUCID-POD-014", "LUCID-POD-015", "LUCID-POD-016", "LUCID-POD-017"],
            PodSecurity.Check(pod, PodSecurityLevel.Restricted).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Restricted_forbids_what_baseline_forbids() => Assert.Contains(
        PodSecurity.Check(Manifests.PodOf("hostPID: true\n" + Hardened), PodSecurityLevel.Restricted),
        finding => finding.Rule.Id == "LUCID-POD-001");

    [Fact]
    public void Privileged_allows_everything() => Assert.Empty(PodSecurity.Check(
        Manifests.PodOf("hostPID: true\nhostNetwork: 'x'"), PodSecurityLevel.Privileged));

    [Theory]
    [InlineData(18, "LUCID-POD-003 LUCID-POD-008 LUCID-POD-009")]
    [InlineData(19, "LUCID-POD-003 LUCID-POD-008")]
    [InlineData(22, "LUCID-POD-008")]
    [InlineData(35, "")]
    public void From_its_version_on_a_rule_of_restricted_stands_in_the_place_of_the_one_it_includes(int minor, string expected)
    {
        string[] candidates = ["LUCID-POD-003", "LUCID-POD-004", "LUCID-POD-008", "LUCID-POD-009"];

        var ids = PodSecurity.Rules(PodSecurityLevel.Restricted, new(minor)).Select(rule => rule.Description.Id);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ids.Intersect(candidates));
    }

    [Theory]
    [InlineData(24, false)]
    [InlineData(25, true)]
    public void A_pod_for_Windows_is_let_off_what_only_Linux_has(int minor, bool passes) => Assert.Equal(passes, PodSecurity.Check(
        Manifests.PodOf("os: {name: windows}\nsecurityContext: {runAsNonRoot: true}\ncontainers: [{name: app}]"),
        PodSecurityLevel.Restricted,
        new(minor)).IsEmpty);

    [Theory]
    [InlineData(34, false)]
    [InlineData(35, true)]
    public void A_pod_with_users_of_its_own_may_run_as_root(int minor, bool passes) => Assert.Equal(passes, PodSecurity.Check(
        Manifests.PodOf("hostUsers: false\n" + Hardened.Replace("runAsNonRoot: true", "runAsUser: 0", StringComparison.Ordinal)),
        PodSecurityLevel.Restricted,
        new(minor)).IsEmpty);

    [Fact]
    public void A_pod_with_users_of_its_own_may_unmask_proc_under_baseline_alone()
    {
        var pod = Manifests.PodOf("hostUsers: false\n"
            + Hardened.Replace("drop: [ALL]}", "drop: [ALL]}, procMount: Unmasked", StringComparison.Ordinal));

        Assert.Empty(PodSecurity.Check(pod, PodSecurityLevel.Baseline, new(35)));
        Assert.Equal("LUCID-POD-019", Assert.Single(PodSecurity.Check(pod, PodSecurityLevel.Restricted, new(35))).Rule.Id);
    }

    [Theory]
    [InlineData("hostNetwork: \"true\"")]
    [InlineData("securityContext: [runAsUser]")]
    [InlineData("containers: {name: app}")]
    [InlineData("containers: [app]")]
    [InlineData("containers: [{name: app, securityContext: {privileged: 1}}]")]
    public void A_pod_whose_values_have_wrong_types_passes_no_level(string spec) => Assert.Contains(
        PodSecurity.Check(Manifests.PodOf(spec), PodSecurityLevel.Baseline),
        finding => finding.Rule.Id == "LUCID-DOC-003");

    [Theory]
    [InlineData("volumes: [{name: scratch}]")]
    [InlineData("volumes: [{name: scratch, emptyDir: ~}]")]
    public void A_volume_without_a_type_is_an_emptyDir(string volumes) => Assert.Empty(PodSecurity.Check(
        Manifests.PodOf($"{volumes}\n{Hardened}"), PodSecurityLevel.Restricted));

    [Fact]
    public void A_container_that_is_null_is_one_that_says_nothing() => Assert.Contains(
        PodSecurity.Check(Manifests.PodOf("containers: [~]"), PodSecurityLevel.Restricted),
        finding => finding.Rule.Id == "LUCID-POD-014" && finding.Container == "containers[0]");
}

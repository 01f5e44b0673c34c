using Lucid.Hardening.Admission;
using Lucid.Hardening.Validation;
using Lucid.Hardening.Waivers;

namespace Lucid.Hardening.Tests.Admission;

public sealed class AdmissionGuardDeclarationTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    private static readonly AdmissionGuardDeclaration Wallet = new() { Plane = "wallet_plane" };

    private static readonly WaiverDeclaration Waiver = new()
    {
        Rule = "LUCID-POD-014",
        Service = "signer",
        Reason = "The vendor's next release keeps the rule.",
        Who = "payments",
        Until = "2026-12-31",
    };

    [Fact]
    public void Policy_and_binding_are_called_after_the_plane() => Assert.Equal("lucid-wallet-admission", Policy(Wallet).Name);

    [Fact]
    public void What_breaks_a_rule_is_denied() => Assert.Equal(["Deny"], Policy(Wallet).ValidationActions.AsEnumerable());

    [Fact]
    public void A_guard_that_warns_lets_in_and_writes_to_the_audit_log()
        => Assert.Equal(["Warn", "Audit"], Policy(Wallet with { Mode = "warn" }).ValidationActions.AsEnumerable());

    [Fact]
    public void Everything_that_a_pod_can_come_in_is_checked() => Assert.Equal(
        [
            "/: pods, pods/ephemeralcontainers, podtemplates, replicationcontrollers",
            "/apps: daemonsets, deployments, replicasets, statefulsets",
            "/batch: cronjobs, jobs",
        ],
        Policy(Wallet).Resources.Select(resource => $"/{resource.Group}: {string.Join(", ", resource.Resources)}"));

    [Fact]
    public void The_rules_of_restricted_are_checked_and_those_within_them_are_not_asked_twice() => Assert.Equal(
        [
            "LUCID-POD-001", "LUCID-POD-002", "LUCID-POD-005", "LUCID-POD-006", "LUCID-POD-007", "LUCID-POD-010", "LUCID-POD-011",
            "LUCID-POD-012", "LUCID-POD-013", "LUCID-POD-014", "LUCID-POD-015", "LUCID-POD-016", "LUCID-POD-017", "LUCID-POD-018",
            "LUCID-POD-019",
        ],
        Rules(Wallet with { KubernetesVersion = "1.37" }));

    [Fact]
    public void A_rule_is_checked_from_the_version_on_that_has_it()
        => Assert.DoesNotContain("LUCID-POD-012", Rules(Wallet with { KubernetesVersion = "1.33" }));

    [Fact]
    public void A_message_is_one_line_with_the_rule_what_is_wrong_and_what_to_write_instead()
    {
        Assert.Equal(
            "LUCID-POD-014: securityContext.allowPrivilegeEscalation must be false. "
                + "Set securityContext.allowPrivilegeEscalation to false in every container.",
            Policy(Wallet).Validations.Single(validation => validation.Rule == "LUCID-POD-014").Message);
        Assert.All(Policy(Wallet).Validations, validation => Assert.DoesNotContain('\n', validation.Message));
    }

    [Fact]
    public void Rules_can_be_chosen() => Assert.Equal(
        ["LUCID-POD-002", "LUCID-POD-004"], Rules(Wallet with { Rules = ["LUCID-POD-004", "LUCID-POD-002", "LUCID-POD-004"] }));

    [Fact]
    public void A_waiver_for_the_plane_leaves_the_rule_out()
        => Assert.DoesNotContain("LUCID-POD-014", Rules(Wallet with { Waivers = [Waiver with { Service = null }] }));

    [Fact]
    public void A_waiver_for_a_service_leaves_the_rule_in()
    {
        var guard = (Wallet with { Waivers = [Waiver] }).Resolve(Today);

        Assert.StartsWith("(variables.service in ['signer']) || (", Expression(guard, "LUCID-POD-014"), StringComparison.Ordinal);
        Assert.Equal(["LUCID-POD-014 signer wallet"], guard.Waivers.Select(waiver => $"{waiver.Rule} {waiver.Service} {waiver.Plane}"));
        Assert.Empty(guard.UnusedWaivers);
    }

    [Theory]
    [InlineData("LUCID-POD-012")]
    [InlineData("LUCID-POD-003")]
    [InlineData("LUCID-ADM-001")]
    public void A_waiver_that_lets_nothing_through_is_unused(string rule)
    {
        var guard = (Wallet with { KubernetesVersion = "1.33", Waivers = [Waiver with { Rule = rule }] }).Resolve(Today);

        Assert.Equal(rule, Assert.Single(guard.UnusedWaivers).Rule);
        Assert.Empty(guard.Waivers);
    }

    [Fact]
    public void Before_1_30_there_is_no_guard() => Assert.Equal(
        """
        admission guard of plane 'ops' has a mistake:
          kubernetesVersion: found '1.29'; write 1.30 or newer: older API servers check no ValidatingAdmissionPolicy. On an older cluster leave the guard out.
        """,
        Refused(new() { Plane = "ops", KubernetesVersion = "1.29" }));

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var message = Refused(new()
        {
            Plane = "Ops",
            KubernetesVersion = "new",
            Mode = "audit",
            PolicyName = "a.b",
            Rules = ["LUCID-DOC-001"],
            Waivers = [Waiver with { Plane = "wallet", Until = "2026-11-01" }],
        });

        Assert.StartsWith("admission guard of plane 'Ops' has 7 mistakes:\n", message, StringComparison.Ordinal);
        Assert.Equal(
            ["plane.name", "kubernetesVersion", "mode", "rules[0]", "waivers[0].until", "waivers[0].plane", "policyName"],
            message.Split("\n  ").Skip(1).Select(line => line.Split(':')[0]));
    }

    private static ResolvedAdmissionPolicy Policy(AdmissionGuardDeclaration guard) => guard.Resolve(Today).Policy;

    private static IEnumerable<string> Rules(AdmissionGuardDeclaration guard)
        => Policy(guard).Validations.Select(validation => validation.Rule);

    private static string Expression(ResolvedAdmissionGuard guard, string rule)
        => guard.Policy.Validations.Single(validation => validation.Rule == rule).Expression;

    private static string Refused(AdmissionGuardDeclaration guard)
        => Assert.Throws<DeclarationException>(() => guard.Resolve(Today)).Message;
}

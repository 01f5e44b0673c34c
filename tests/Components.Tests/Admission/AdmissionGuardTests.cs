using System.Globalization;
using Lucid.Components.Admission;
using Lucid.Components.Planes;
using Lucid.Components.Tests.Mocking;
using Lucid.Components.Waivers;
using Lucid.Hardening.Admission;
using Pulumi;

namespace Lucid.Components.Tests.Admission;

public sealed class AdmissionGuardTests
{
    private const string Policy = "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy";
    private const string Binding = "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicyBinding";

    private static string Soon => DateTimeOffset.UtcNow.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task The_policy_checks_what_the_guard_says_and_fails_closed()
    {
        var policy = (await Wallet()).Inputs(Policy, "wallet");
        var resolved = new AdmissionGuardDeclaration { Plane = "wallet" }.Resolve(new(2026, 11, 25)).Policy;

        Assert.Equal("lucid-wallet-admission", policy["metadata.name"]);
        Assert.Null(policy["metadata.namespace"]);
        Assert.Equal("Fail", policy["spec.failurePolicy"]);
        Assert.Equal(
            [
                "{apiGroups: [], apiVersions: [v1], operations: [CREATE, UPDATE], "
                    + "resources: [pods, pods/ephemeralcontainers, podtemplates, replicationcontrollers], scope: Namespaced}",
                "{apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], "
                    + "resources: [daemonsets, deployments, replicasets, statefulsets], scope: Namespaced}",
                "{apiGroups: [batch], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [cronjobs, jobs], scope: Namespaced}",
            ],
            Enumerable.Range(0, 3).Select(index => policy.Text($"spec.matchConstraints.resourceRules.{index}")));
        Assert.Equal("Equivalent", policy["spec.matchConstraints.matchPolicy"]);
        Assert.Equal("", policy["spec.matchConstraints.resourceRules.0.apiGroups.0"]);
        Assert.All(resolved.Validations.Index(), validation => Assert.Equal(
            (validation.Item.Expression, validation.Item.Message, "Forbidden"),
            (policy[$"spec.validations.{validation.Index}.expression"], policy[$"spec.validations.{validation.Index}.message"],
                policy[$"spec.validations.{validation.Index}.reason"])));
        Assert.All(resolved.Variables.Index(), variable => Assert.Equal(
            (variable.Item.Name, variable.Item.Expression),
            (policy[$"spec.variables.{variable.Index}.name"], policy[$"spec.variables.{variable.Index}.expression"])));
        Assert.Equal(resolved.MatchConditions[0].Expression, policy["spec.matchConditions.0.expression"]);
    }

    [Fact]
    public async Task The_binding_denies_and_only_in_the_namespace_of_the_plane()
    {
        var binding = (await Wallet()).Inputs(Binding, "wallet");

        Assert.Equal("lucid-wallet-admission", binding["metadata.name"]);
        Assert.Equal("lucid-wallet-admission", binding["spec.policyName"]);
        Assert.Equal("[Deny]", binding.Text("spec.validationActions"));
        Assert.Equal("payments", binding["spec.matchResources.namespaceSelector.matchLabels.kubernetes|io/metadata|name"]);
    }

    [Fact]
    public async Task A_guard_that_warns_denies_nothing()
    {
        var binding = (await Wallet(args => args.Mode = "warn")).Inputs(Binding, "wallet");

        Assert.Equal("[Warn, Audit]", binding.Text("spec.validationActions"));
    }

    [Fact]
    public async Task It_is_a_child_of_its_plane()
    {
        var parent = (await Wallet()).Snapshot.Resource("lucid:index:AdmissionGuard", "wallet").Parent;

        Assert.Equal(("lucid:index:SecureNetworkPlane", "wallet"), (parent?.Type, parent?.Name));
    }

    [Fact]
    public async Task A_waiver_without_a_plane_is_for_the_plane_of_the_guard()
    {
        var recording = await Wallet(args => args.Waivers = [Waiver("LUCID-POD-002")]);

        Assert.Equal("LUCID-POD-002", recording.Inputs("lucid:index:AdmissionGuard", "wallet")["waivers.0.rule"]);
        Assert.Contains(
            "variables.service in ['signer']", recording.Inputs(Policy, "wallet").Text("spec.validations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plane_can_bring_its_guard()
    {
        var recording = await Recording.Run(() => new SecureNetworkPlane("wallet", new() { Namespace = "payments", Admission = "enforce" }));

        Assert.Equal("[Deny]", recording.Inputs(Binding, "wallet").Text("spec.validationActions"));
        Assert.Equal(
            "restricted", recording.Inputs("kubernetes:core/v1:Namespace", "wallet")["metadata.labels.pod-security|kubernetes|io/enforce"]);
    }

    [Fact]
    public async Task What_a_plane_waives_the_namespace_lets_in_and_the_guard_refuses_to_all_others()
    {
        var recording = await Recording.Run(() => new SecureNetworkPlane("wallet", new() { Waivers = [Waiver("LUCID-POD-014")] }));

        var labels = recording.Inputs("kubernetes:core/v1:Namespace", "wallet");
        Assert.Equal("baseline", labels["metadata.labels.pod-security|kubernetes|io/enforce"]);
        Assert.Equal("restricted", labels["metadata.labels.pod-security|kubernetes|io/warn"]);
        Assert.Equal("[Deny]", recording.Inputs(Binding, "wallet").Text("spec.validationActions"));
        Assert.Contains(
            "variables.service in ['signer']", recording.Inputs(Policy, "wallet").Text("spec.validations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_is_told_by_the_name_that_the_author_wrote()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() =>
        {
            var plane = new SecureNetworkPlane("wallet", new() { Cluster = new() { KubernetesVersion = "1.29" } });
            var waiver = Waiver("LUCID-POD-002");
            waiver.Until = "2020-01-01";
            _ = new AdmissionGuard("wallet", new() { Plane = plane, Mode = "off", Waivers = [waiver] });
        }));

        Assert.StartsWith(
            """
            admission guard of plane 'wallet' has 3 mistakes:
              kubernetesVersion: found '1.29'; write 1.30 or newer: older API servers check no ValidatingAdmissionPolicy. On an older cluster leave the guard out.
              mode: found 'off'; write 'enforce' or 'warn'.
              waivers[0].until: found '2020-01-01'; write nothing at all, the waiver has expired:
            """,
            exception.Message,
            StringComparison.Ordinal);
    }

    private static WaiverArgs Waiver(string rule) => new()
    {
        Rule = rule,
        Service = "signer",
        Reason = "The vendor's next release keeps the rule.",
        Who = "payments",
        Until = Soon,
    };

    private static Task<Recording> Wallet(Action<AdmissionGuardArgs>? change = null) => Recording.Run(() =>
    {
        var args = new AdmissionGuardArgs { Plane = new SecureNetworkPlane("wallet", new() { Namespace = "payments" }) };
        change?.Invoke(args);
        _ = new AdmissionGuard("wallet", args);
    });
}

using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Restricted;

/// <summary>LUCID-POD-014: no privileges that the parent process lacks; a rule since 1.8.</summary>
public sealed class PrivilegeEscalationRule : PodRule
{
    /// <inheritdoc />
    public override RuleDescription Description => RestrictedRules.PrivilegeEscalation;

    /// <inheritdoc />
    public override KubernetesVersion Since => new(8);

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("false in containers of every kind", """
            initContainers: [{name: first, securityContext: {allowPrivilegeEscalation: false}}]
            containers: [{name: app, securityContext: {allowPrivilegeEscalation: false}}]
            ephemeralContainers: [{name: debug, securityContext: {allowPrivilegeEscalation: false}}]
            """),
        RuleExample.Pod("Windows, from 1.25 on", "os: {name: windows}\ncontainers: [{name: app}]", 25),
        RuleExample.Pod("anything before 1.8", "containers: [{name: app}]", 7),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("true, absent, and null", """
            containers:
            - name: app
              securityContext:
                allowPrivilegeEscalation: true # !
            - name: other # !
              image: example
            - name: third
              securityContext: {runAsUser: 1} # !
            """),
        RuleExample.Pod("at the pod it means nothing", "securityContext: {allowPrivilegeEscalation: false}\ncontainers:\n- name: app # !"),
        RuleExample.Pod("Windows before 1.25", "os: {name: windows}\ncontainers:\n- name: app # !", 24),
        RuleExample.Pod("Linux", "os: {name: linux}\nephemeralContainers:\n- name: debug # !"),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
        => WindowsExemption.Holds(pod, version)
            ? []
            : from scope in SecurityScope.OfContainers(pod)
              let value = scope.Context?.Boolean("allowPrivilegeEscalation")
              where value != false
              let found = value == true ? "is true" : "is not set, and its default is true"
              let message = $"securityContext.allowPrivilegeEscalation {found}; set it to false"
              select At(pod, scope, scope.Nearest("allowPrivilegeEscalation"), message);
}

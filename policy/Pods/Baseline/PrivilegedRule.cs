using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Baseline;

/// <summary>LUCID-POD-002: no privileged containers.</summary>
public sealed class PrivilegedRule : PodRule
{
    /// <inheritdoc />
    public override RuleDescription Description => BaselineRules.Privileged;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("false, and absent",
            "containers:\n- {name: app, securityContext: {privileged: false}}\n- {name: other, securityContext: {}}"),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("containers of every kind", """
            initContainers:
            - {name: first, securityContext: {privileged: true}} # !
            containers:
            - {name: app, securityContext: {privileged: true}} # !
            ephemeralContainers:
            - {name: debug, securityContext: {privileged: true}} # !
            """),
        RuleExample.Of("by an alias", """
            apiVersion: v1
            kind: Pod
            metadata: {name: example}
            spec:
              containers:
              - name: app
                securityContext: &context
                  privileged: true # !
              - name: other
                securityContext: *context
            """),
        RuleExample.Of("an item of a list", """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: apps/v1
              kind: DaemonSet
              metadata: {name: example}
              spec:
                template:
                  spec:
                    containers:
                    - name: app
                      securityContext:
                        privileged: true # !
            """),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
        => SecurityScope.OfContainers(pod).Where(scope => scope.Context?.Boolean("privileged") == true)
            .Select(scope => At(
                pod, scope, scope.Nearest("privileged"), "securityContext.privileged is true; remove it or set it to false"));
}

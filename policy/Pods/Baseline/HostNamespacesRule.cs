using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Baseline;

/// <summary>LUCID-POD-001: no namespaces of the node.</summary>
public sealed class HostNamespacesRule : PodRule
{
    private static readonly ImmutableArray<string> Fields = ["hostNetwork", "hostPID", "hostIPC"];

    /// <inheritdoc />
    public override RuleDescription Description => BaselineRules.HostNamespaces;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("all three false", "hostNetwork: false\nhostPID: false\nhostIPC: false\ncontainers: [{name: app}]"),
        RuleExample.Pod("none of them", "containers: [{name: app}]"),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("all three true", "hostNetwork: true # !\nhostPID: true # !\nhostIPC: true # !\ncontainers: [{name: app}]"),
        RuleExample.Pod("true as YAML 1.1 spells it", "hostNetwork: on # !\ncontainers: [{name: app}]"),
        RuleExample.Of("the template of a CronJob", """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: example}
            spec:
              jobTemplate:
                spec:
                  template:
                    spec:
                      hostPID: true # !
                      containers: [{name: app}]
            """),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
        => Fields.Where(field => pod.Spec.Boolean(field) == true)
            .Select(field => At(pod, pod.Spec.Nearest(field), $"the pod: {field} is true; remove it or set it to false"));
}

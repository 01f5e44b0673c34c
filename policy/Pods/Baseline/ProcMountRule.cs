using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Baseline;

/// <summary>LUCID-POD-008: /proc stays masked, unless the pod has users of its own.</summary>
public sealed class ProcMountRule : PodRule
{
    /// <inheritdoc />
    public override RuleDescription Description => BaselineRules.ProcMount;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("Default, and absent", "containers: [{name: app, securityContext: {procMount: Default}}, {name: other}]"),
        RuleExample.Pod("users of its own, from 1.35 on",
            "hostUsers: false\ncontainers: [{name: app, securityContext: {procMount: Unmasked}}]", 35),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("unmasked", "containers:\n- {name: app, securityContext: {procMount: Unmasked}} # !"),
        RuleExample.Pod("users of the node", "hostUsers: true\ncontainers:\n- {name: app, securityContext: {procMount: Unmasked}} # !", 35),
        RuleExample.Pod("users of its own before 1.35",
            "hostUsers: false\ncontainers:\n- {name: app, securityContext: {procMount: Unmasked}} # !", 34),
        RuleExample.Pod("no capitals", "containers:\n- {name: app, securityContext: {procMount: default}} # !"),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
        => OwnUsersExemption.Holds(pod, version)
            ? []
            : ProcMounts.Unmasked(pod).Select(place => At(pod, place.Scope, place.Position, place.Message));
}

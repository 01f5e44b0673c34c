using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Restricted;

/// <summary>
/// LUCID-POD-019: /proc stays masked, also for pods that have users of their own; a rule since baseline lets those off, in 1.35.
/// </summary>
public sealed class ProcMountAlwaysRule : PodRule
{
    /// <inheritdoc />
    public override RuleDescription Description => RestrictedRules.ProcMountAlways;

    /// <inheritdoc />
    public override KubernetesVersion Since => new(35);

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("Default, and absent",
            "hostUsers: false\ncontainers: [{name: app, securityContext: {procMount: Default}}, {name: other}]"),
        RuleExample.Pod("before 1.35 it is baseline's", "containers: [{name: app, securityContext: {procMount: Unmasked}}]", 34),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("users of its own", "hostUsers: false\ncontainers:\n- {name: app, securityContext: {procMount: Unmasked}} # !", 35),
        RuleExample.Pod("users of the node", "ephemeralContainers:\n- {name: debug, securityContext: {procMount: Unmasked}} # !"),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
        => ProcMounts.Unmasked(pod).Select(place => At(pod, place.Scope, place.Position, place.Message));
}

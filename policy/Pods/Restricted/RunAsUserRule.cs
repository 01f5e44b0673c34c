using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Restricted;

/// <summary>LUCID-POD-018: nobody asks for root; a rule since 1.23.</summary>
public sealed class RunAsUserRule : PodRule
{
    /// <inheritdoc />
    public override RuleDescription Description => RestrictedRules.RunAsUser;

    /// <inheritdoc />
    public override KubernetesVersion Since => new(23);

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("others, and none",
            "securityContext: {runAsUser: 1}\ncontainers: [{name: app, securityContext: {runAsUser: 65532}}, {name: other}]"),
        RuleExample.Pod("users of its own, from 1.35 on",
            "hostUsers: false\nsecurityContext: {runAsUser: 0}\ncontainers: [{name: app}]", 35),
        RuleExample.Pod("anything before 1.23", "securityContext: {runAsUser: 0}\ncontainers: [{name: app}]", 22),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("the pod, though every container has another", """
            securityContext:
              runAsUser: 0 # !
            containers: [{name: app, securityContext: {runAsUser: 1}}]
            """),
        RuleExample.Pod("a container, in another spelling",
            "initContainers:\n- {name: first, securityContext: {runAsUser: 0x0}} # !\ncontainers: [{name: app}]"),
        RuleExample.Pod("users of its own before 1.35",
            "hostUsers: false\nsecurityContext: {runAsUser: 0} # !\ncontainers: [{name: app}]", 34),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
        => OwnUsersExemption.Holds(pod, version)
            ? []
            : from scope in SecurityScope.Of(pod)
              where scope.Context?.Integer("runAsUser") == 0
              select At(pod, scope, scope.Nearest("runAsUser"),
                  "securityContext.runAsUser is 0, which is root; write another number, such as 65532");
}

using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Restricted;

/// <summary>LUCID-POD-017: root cannot start.</summary>
public sealed class RunAsNonRootRule : PodRule
{
    /// <inheritdoc />
    public override RuleDescription Description => RestrictedRules.RunAsNonRoot;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("the pod's holds for all",
            "securityContext: {runAsNonRoot: true}\ninitContainers: [{name: first}]\ncontainers: [{name: app}]"),
        RuleExample.Pod("every container has it", "containers: [{name: app, securityContext: {runAsNonRoot: true}}]"),
        RuleExample.Pod("users of its own, from 1.35 on",
            "hostUsers: false\nsecurityContext: {runAsNonRoot: false}\ncontainers: [{name: app}]", 35),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("nobody has it", "containers:\n- name: app # !\n- name: other # !"),
        RuleExample.Pod("false at the pod, though every container has it", """
            securityContext:
              runAsNonRoot: false # !
            containers:
            - {name: app, securityContext: {runAsNonRoot: true}}
            """),
        RuleExample.Pod("a container turns it off", """
            securityContext: {runAsNonRoot: true}
            containers: [{name: app}]
            ephemeralContainers:
            - {name: debug, securityContext: {runAsNonRoot: false}} # !
            """),
        RuleExample.Pod("a user is no promise", "securityContext: {runAsUser: 65532}\ncontainers:\n- name: app # !"),
        RuleExample.Pod("users of its own before 1.35", "hostUsers: false\ncontainers:\n- name: app # !", 34),
        RuleExample.Pod("users of the node", "hostUsers: true\ncontainers:\n- name: app # !", 35),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
    {
        if (OwnUsersExemption.Holds(pod, version))
        {
            return [];
        }

        var denied = from scope in SecurityScope.Of(pod)
                     where scope.Context?.Boolean("runAsNonRoot") == false
                     select At(pod, scope, scope.Nearest("runAsNonRoot"), "securityContext.runAsNonRoot is false; set it to true");

        // Where the pod says false that is what is wrong, not that its containers say nothing.
        return pod.SecurityContext?.Boolean("runAsNonRoot") is not null ? denied : denied.Concat(
            from scope in SecurityScope.OfContainers(pod)
            where scope.Context?.Boolean("runAsNonRoot") is null
            select At(pod, scope, scope.Nearest("runAsNonRoot"),
                "neither it nor the pod sets runAsNonRoot; set it to true in the pod's securityContext"));
    }
}

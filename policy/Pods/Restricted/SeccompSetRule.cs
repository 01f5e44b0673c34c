using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Restricted;

/// <summary>LUCID-POD-015: system calls are filtered, by a profile of the pod or of each container; a rule since 1.19.</summary>
public sealed class SeccompSetRule : PodRule
{
    private const string Field = "seccompProfile";

    /// <inheritdoc />
    public override RuleDescription Description => RestrictedRules.SeccompSet;

    /// <inheritdoc />
    public override KubernetesVersion Since => new(19);

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("the pod's profile holds for all", """
            securityContext: {seccompProfile: {type: RuntimeDefault}}
            initContainers: [{name: first}]
            containers: [{name: app, securityContext: {runAsUser: 1}}]
            """),
        RuleExample.Pod("every container has one", """
            containers:
            - {name: app, securityContext: {seccompProfile: {type: RuntimeDefault}}}
            - {name: other, securityContext: {seccompProfile: {type: Localhost, localhostProfile: lucid.json}}}
            """),
        RuleExample.Pod("Windows, from 1.25 on", "os: {name: windows}\ncontainers: [{name: app}]", 25),
        RuleExample.Pod("anything before 1.19", "containers: [{name: app}]", 18),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("one container of two has none", """
            containers:
            - {name: app, securityContext: {seccompProfile: {type: RuntimeDefault}}}
            - name: other # !
            """),
        RuleExample.Pod("the pod's filters nothing, though every container's does", """
            securityContext:
              seccompProfile:
                type: Unconfined # !
            containers:
            - {name: app, securityContext: {seccompProfile: {type: RuntimeDefault}}}
            """),
        RuleExample.Pod("a container turns off the pod's", """
            securityContext: {seccompProfile: {type: RuntimeDefault}}
            ephemeralContainers:
            - name: debug
              securityContext:
                seccompProfile:
                  type: Unconfined # !
            """),
        RuleExample.Pod("Windows before 1.25", "os: {name: windows}\ncontainers:\n- name: app # !", 24),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
    {
        if (WindowsExemption.Holds(pod, version))
        {
            return [];
        }

        var wrong = Profiles.NotFiltering(pod, Field).Select(place => At(pod, place.Scope, place.Position, place.Message));
        return pod.SecurityContext?.Object(Field) is not null ? wrong : wrong.Concat(
            from scope in SecurityScope.OfContainers(pod)
            where scope.Context?.Object(Field) is null
            select At(pod, scope, scope.Nearest(Field),
                "neither it nor the pod has a seccompProfile; set seccompProfile.type of one of them to RuntimeDefault"));
    }
}

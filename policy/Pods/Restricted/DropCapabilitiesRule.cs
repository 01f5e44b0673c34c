using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Restricted;

/// <summary>LUCID-POD-016: all capabilities are dropped; a rule since 1.22.</summary>
public sealed class DropCapabilitiesRule : PodRule
{
    /// <inheritdoc />
    public override RuleDescription Description => RestrictedRules.DropCapabilities;

    /// <inheritdoc />
    public override KubernetesVersion Since => new(22);

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("all dropped, the one added", """
            containers:
            - {name: app, securityContext: {capabilities: {drop: [ALL]}}}
            - {name: other, securityContext: {capabilities: {drop: [CHOWN, ALL], add: [NET_BIND_SERVICE]}}}
            """),
        RuleExample.Pod("Windows, from 1.25 on", "os: {name: windows}\ncontainers: [{name: app}]", 25),
        RuleExample.Pod("anything before 1.22", "containers: [{name: app}]", 21),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("nothing dropped, and all in small letters", """
            initContainers:
            - name: first # !
            containers:
            - name: app
              securityContext:
                capabilities:
                  drop: [all] # !
            - name: other
              securityContext:
                capabilities: {add: []} # !
            """),
        RuleExample.Pod("another one added", """
            containers:
            - name: app
              securityContext:
                capabilities:
                  drop: [ALL]
                  add:
                  - NET_BIND_SERVICE
                  - CHOWN # !
            """),
        RuleExample.Pod("every one by name is not all",
            "containers:\n- {name: app, securityContext: {capabilities: {drop: [CHOWN, KILL]}}} # !"),
        RuleExample.Pod("Windows before 1.25", "os: {name: windows}\ncontainers:\n- name: app # !", 24),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
        => WindowsExemption.Holds(pod, version)
            ? []
            : SecurityScope.OfContainers(pod).SelectMany(scope => NotDropped(pod, scope).Concat(Added(pod, scope)));

    private IEnumerable<Finding> NotDropped(Pod pod, SecurityScope scope)
    {
        if (!Capabilities(scope, "drop").Any(dropped => dropped.Text == "ALL"))
        {
            yield return At(pod, scope, scope.Nearest("capabilities", "drop"),
                "keeps capabilities; set securityContext.capabilities.drop to [ALL], in capitals");
        }
    }

    private IEnumerable<Finding> Added(Pod pod, SecurityScope scope)
        => Capabilities(scope, "add").Where(added => added.Text != AllowedValues.RestrictedCapability).Select(added => At(
            pod,
            scope,
            added.Position,
            $"adds the capability {Quote.Of(added.Text)}; only {AllowedValues.RestrictedCapability} may be added"));

    private static IEnumerable<DocumentScalar> Capabilities(SecurityScope scope, string list)
        => (scope.Context?.Object("capabilities")?.List(list) ?? []).OfType<DocumentScalar>();
}

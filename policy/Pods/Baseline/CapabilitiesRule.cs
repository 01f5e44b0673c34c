using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Baseline;

/// <summary>LUCID-POD-003: no capabilities beyond the usual ones.</summary>
public sealed class CapabilitiesRule : PodRule
{
    /// <inheritdoc />
    public override RuleDescription Description => BaselineRules.Capabilities;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("all that runtimes give anyway", $$"""
            containers:
            - name: app
              securityContext: {capabilities: {add: [{{string.Join(", ", AllowedValues.BaselineCapabilities)}}]} }
            - name: other
              securityContext: {capabilities: {add: [], drop: [ALL]} }
            """),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("some of them", """
            containers:
            - name: app
              securityContext:
                capabilities:
                  add:
                  - CHOWN
                  - SYS_ADMIN # !
                  - NET_RAW # !
            """),
        RuleExample.Pod("the usual ones in another spelling are others", """
            initContainers:
            - name: first
              securityContext:
                capabilities:
                  add:
                  - chown # !
                  - CAP_CHOWN # !
                  - ALL # !
            containers: [{name: app}]
            """),
        RuleExample.Pod("an ephemeral container",
            "ephemeralContainers:\n- {name: debug, securityContext: {capabilities: {add: [SYS_PTRACE]}}} # !"),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
        => from scope in SecurityScope.OfContainers(pod)
               from added in (scope.Context?.Object("capabilities")?.List("add") ?? []).OfType<DocumentScalar>()
               where !AllowedValues.BaselineCapabilities.Contains(added.Text)
               select At(pod, scope, added.Position, $"adds the capability {Quote.Of(added.Text)}; remove it from capabilities.add");
}

using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Baseline;

/// <summary>LUCID-POD-007: SELinux keeps its confinement.</summary>
public sealed class SeLinuxRule : PodRule
{
    /// <inheritdoc />
    public override RuleDescription Description => BaselineRules.SeLinux;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("types of containers, and a level", """
            securityContext: {seLinuxOptions: {type: container_init_t, level: "s0:c123,c456"}}
            containers:
            - {name: app, securityContext: {seLinuxOptions: {type: "", user: "", role: ""}}}
            - {name: other, securityContext: {seLinuxOptions: {}}}
            """),
        RuleExample.Pod("container_engine_t from 1.31 on",
            "securityContext: {seLinuxOptions: {type: container_engine_t}}\ncontainers: [{name: app}]", 31),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("type, user and role", """
            securityContext:
              seLinuxOptions:
                type: spc_t # !
                user: system_u # !
            containers:
            - name: app
              securityContext:
                seLinuxOptions:
                  role: system_r # !
            """),
        RuleExample.Pod("container_engine_t before 1.31",
            "securityContext: {seLinuxOptions: {type: container_engine_t}} # !\ncontainers: [{name: app}]", 30),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
    {
        var types = AllowedValues.SeLinuxTypes(version);
        return from scope in SecurityScope.Of(pod)
               let options = scope.Context?.Object("seLinuxOptions")
               where options is not null
               from field in (ImmutableArray<string>)["type", "user", "role"]
               let value = options.Text(field)
               where value is not null && (field == "type" ? !types.Contains(value) : value.Length > 0)
               let instead = field == "type" ? $"write one of {string.Join(", ", types.Where(type => type.Length > 0))}" : "remove it"
               select At(pod, scope, options.Nearest(field), $"seLinuxOptions.{field} is {Quote.Of(value)}; {instead}");
    }
}

using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Baseline;

/// <summary>LUCID-POD-011: no processes on the Windows node itself.</summary>
public sealed class WindowsHostProcessRule : PodRule
{
    /// <inheritdoc />
    public override RuleDescription Description => BaselineRules.WindowsHostProcess;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("false, and absent", """
            os: {name: windows}
            securityContext: {windowsOptions: {hostProcess: false}}
            containers: [{name: app, securityContext: {windowsOptions: {}}}]
            """),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("the pod and a container", """
            securityContext:
              windowsOptions:
                hostProcess: true # !
            containers:
            - {name: app, securityContext: {windowsOptions: {hostProcess: true}}} # !
            """),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
        => from scope in SecurityScope.Of(pod)
               where scope.Context?.Object("windowsOptions")?.Boolean("hostProcess") == true
               select At(pod, scope, scope.Nearest("windowsOptions", "hostProcess"),
                   "windowsOptions.hostProcess is true; remove it or set it to false");
}

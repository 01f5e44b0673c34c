using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Baseline;

/// <summary>LUCID-POD-005: no ports of the node.</summary>
public sealed class HostPortsRule : PodRule
{
    /// <inheritdoc />
    public override RuleDescription Description => BaselineRules.HostPorts;

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("0, and absent", "containers: [{name: app, ports: [{containerPort: 8080, hostPort: 0}, {containerPort: 8081}]}]"),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("the second port", """
            containers:
            - name: app
              ports:
              - containerPort: 8080
              - containerPort: 8081
                hostPort: 8081 # !
            """),
        RuleExample.Pod("an init container",
            "initContainers:\n- {name: first, ports: [{containerPort: 80, hostPort: 80}]} # !\ncontainers: [{name: app}]"),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
        => from container in pod.Containers
               from port in container.Root.Objects("ports")
               let hostPort = port.Integer("hostPort")
               where hostPort is not (null or 0)
               let message = FormattableString.Invariant($"takes port {hostPort} of the node; remove hostPort and use a Service")
               select At(pod, new(container, container.Root), port.Nearest("hostPort"), message);
}

using Lucid.Hardening.Clusters;
using Lucid.Hardening.Rules;
using Lucid.Policy.Documents;
using Lucid.Policy.Findings;
using Lucid.Policy.Rules;

namespace Lucid.Policy.Pods.Baseline;

/// <summary>LUCID-POD-012: the kubelet asks the pod, nobody else; a rule since 1.34.</summary>
public sealed class ProbeHostsRule : PodRule
{
    private static readonly ImmutableArray<string> Probes = ["livenessProbe", "readinessProbe", "startupProbe"];
    private static readonly ImmutableArray<string> Hooks = ["postStart", "preStop"];
    private static readonly ImmutableArray<string> Actions = ["httpGet", "tcpSocket"];

    /// <inheritdoc />
    public override RuleDescription Description => BaselineRules.ProbeHosts;

    /// <inheritdoc />
    public override KubernetesVersion Since => new(34);

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Good =>
    [
        RuleExample.Pod("no host, and an empty one", """
            containers:
            - name: app
              livenessProbe: {httpGet: {path: /health, port: 8080}}
              readinessProbe: {tcpSocket: {host: "", port: 8080}}
              lifecycle: {preStop: {sleep: {seconds: 5}}}
            """),
        RuleExample.Pod("any host before 1.34", "containers: [{name: app, livenessProbe: {httpGet: {host: 10.0.0.1, port: 80}}}]", 33),
    ];

    /// <inheritdoc />
    public override ImmutableArray<RuleExample> Bad =>
    [
        RuleExample.Pod("the pod's own loopback is the node's", """
            containers:
            - name: app
              livenessProbe:
                httpGet:
                  host: 127.0.0.1 # !
                  port: 8080
            """, 34),
        RuleExample.Pod("all probes and hooks, of containers of every kind", """
            initContainers:
            - name: sidecar
              restartPolicy: Always
              startupProbe: {tcpSocket: {host: localhost, port: 1}} # !
              readinessProbe: {httpGet: {host: localhost, port: 1}} # !
            containers:
            - name: app
              livenessProbe: {tcpSocket: {host: localhost, port: 1}} # !
              lifecycle:
                postStart: {httpGet: {host: localhost, port: 1}} # !
                preStop: {tcpSocket: {host: localhost, port: 1}} # !
            """),
    ];

    private protected override IEnumerable<Finding> Find(Pod pod, KubernetesVersion version)
        => from container in pod.Containers
           from handler in Handlers(container.Root)
           from action in Actions
           let host = handler.Value?.Object(action)?.Text("host")
           where !string.IsNullOrEmpty(host)
           let message = $"{handler.Name}.{action}.host is {Quote.Of(host)}; remove it"
           select At(pod, new(container, container.Root), handler.Value.Nearest(action, "host"), message);

    private static IEnumerable<(string Name, DocumentObject? Value)> Handlers(DocumentObject container)
        => Probes.Select(probe => (probe, container.Object(probe)))
            .Concat(Hooks.Select(hook => ($"lifecycle.{hook}", container.Object("lifecycle")?.Object(hook))));
}

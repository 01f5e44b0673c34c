using System.Diagnostics;
using System.Globalization;
using Lucid.Policy.Documents;
using Lucid.Policy.Network;

namespace Lucid.Policy.Tests.Network;

public sealed class LargeClusterTests
{
    private const int Services = 1000;

    /// <summary>
    /// Far above what it takes, so that a busy machine does not fail it, and far below what going pair by pair would take.
    /// </summary>
    private static readonly TimeSpan Bar = TimeSpan.FromSeconds(3);

    [Fact]
    public void A_thousand_services_each_with_its_own_flows_are_evaluated_at_once()
    {
        var cluster = Cluster(planes: 20);
        var clock = Stopwatch.StartNew();

        var connections = cluster.Evaluate().Connections.Where(connection => connection.From != connection.To).ToList();

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Bar);
        Assert.Equal(Services - 1, connections.Count);
        Assert.All(connections, connection => Assert.Equal("TCP 8080", connection.Ports.ToString()));
    }

    [Fact]
    public void A_thousand_services_that_all_reach_one_another_are_evaluated_at_once()
    {
        var labels = ImmutableSortedDictionary<string, string>.Empty;
        var rule = new PolicyRule { Peers = [new PolicyPeer { PodSelector = LabelSelector.Everything }] };
        var cluster = new ClusterNetwork
        {
            Workloads = [.. Enumerable.Range(0, Services)
                .Select(number => new Workload { Kind = "Pod", Namespace = "a", Name = $"pod-{number}", Labels = labels })],
            Policies =
            [
                new()
                {
                    Namespace = "a", Name = "same", PodSelector = LabelSelector.Everything, IsolatesIngress = true, IsolatesEgress = true,
                    Ingress = [rule], Egress = [rule],
                },
            ],
        };
        var clock = Stopwatch.StartNew();

        Assert.Equal(Services * Services, cluster.Evaluate().Connections.Count());
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Bar);
    }

    /// <summary>A chain through all services, a policy with both halves for each, and a default deny and DNS for each plane.</summary>
    private static ClusterNetwork Cluster(int planes)
    {
        var documents = Enumerable.Range(0, planes).SelectMany(plane => new[]
        {
            Clusters.Namespace($"plane-{plane}"),
            Clusters.PolicyOf($"plane-{plane}", "podSelector: {}, policyTypes: [Ingress, Egress]", "default-deny"),
            Clusters.PolicyOf($"plane-{plane}", "podSelector: {}, policyTypes: [Egress], egress: [{to: [{namespaceSelector: {matchLabels:"
                + " {kubernetes.io/metadata.name: kube-system}}, podSelector: {matchLabels: {k8s-app: kube-dns}}}], ports: [{port:"
                + " 53, protocol: UDP}]}]", "dns"),
        }).Concat(Enumerable.Range(0, Services).SelectMany(service => new[]
        {
            Clusters.Pod(Name(service, planes), ports: "{name: http, containerPort: 8080}"),
            Clusters.PolicyOf(
                Name(service, planes).Split('/')[0],
                $"podSelector: {{matchLabels: {{app: s{service}}}}}, policyTypes: [Ingress, Egress],"
                    + $" ingress: [{{from: [{Peer(service - 1, planes)}], ports: [{{port: http}}]}}],"
                    + $" egress: [{{to: [{Peer(service + 1, planes)}], ports: [{{port: http}}]}}]",
                string.Create(CultureInfo.InvariantCulture, $"s{service}")),
        }));
        return ClusterNetwork.Read([KubernetesReader.Read("large.yaml", string.Join("\n---\n", documents))]);
    }

    private static string Name(int service, int planes)
        => string.Create(CultureInfo.InvariantCulture, $"plane-{service % planes}/s{service}");

    private static string Peer(int service, int planes) => service < 0
        ? "{podSelector: {matchLabels: {app: nobody}}}"
        : $"{{namespaceSelector: {{matchLabels: {{kubernetes.io/metadata.name: {Name(service, planes).Split('/')[0]}}}}},"
            + $" podSelector: {{matchLabels: {{app: s{service}}}}}}}";
}

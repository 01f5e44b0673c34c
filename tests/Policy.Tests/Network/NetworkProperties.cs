using System.Globalization;
using System.Net;
using FsCheck.Xunit;
using Lucid.Policy.Documents;
using Lucid.Policy.Network;

namespace Lucid.Policy.Tests.Network;

/// <summary>Random clusters, small enough that selectors and ports meet often, judged twice.</summary>
[Properties(Arbitrary = [typeof(RandomClusters)], MaxTest = 200)]
public sealed class NetworkProperties
{
    private static readonly ImmutableArray<int> Ports = [1, 2, 3, 4, 5, 65535];
    private static readonly ImmutableArray<IPAddress> Addresses =
        [.. new[] { "10.0.0.1", "10.1.0.1", "10.1.1.1", "192.168.0.1", "fd00::1", "fd00:1::1" }.Select(IPAddress.Parse)];

    [Property]
    public void The_evaluator_and_the_naive_formulation_agree_on_every_packet(ClusterNetwork cluster)
    {
        var (evaluated, naive) = (cluster.Evaluate(), new NaiveNetwork(cluster));

        foreach (var (from, to) in from source in evaluated.Workloads from target in evaluated.Workloads select (source, target))
        {
            foreach (var (protocol, port) in from protocol in Enum.GetValues<NetworkProtocol>() from port in Ports select (protocol, port))
            {
                Assert.True(
                    naive.Reaches(from, to, protocol, port) == evaluated.Reaches(from, to, protocol, port),
                    $"{from} -> {to} {protocol} {port} evaluated {evaluated.Between(from, to)}\n{ManifestWriter.Write(cluster)}");
            }
        }
    }

    [Property]
    public void They_agree_on_every_address_outside(ClusterNetwork cluster)
    {
        var (evaluated, naive) = (cluster.Evaluate(), new NaiveNetwork(cluster));

        foreach (var (from, address, port) in
            from workload in evaluated.Workloads from address in Addresses from port in Ports select (workload, address, port))
        {
            Assert.Equal(naive.ReachesOutside(from, address, NetworkProtocol.Tcp, port),
                evaluated.ReachesOutside(from, address, NetworkProtocol.Tcp, port));
        }
    }

    [Property]
    public void Manifests_say_the_same_as_the_cluster_that_they_were_written_from(ClusterNetwork cluster)
    {
        var file = KubernetesReader.Read("cluster.yaml", ManifestWriter.Write(cluster));

        Assert.Empty(file.Problems);
        Assert.Equal(cluster.Evaluate(), ClusterNetwork.Read([file]).Evaluate());
    }

    [Property]
    public void The_connections_are_the_pairs_with_ports_in_order(ClusterNetwork cluster)
    {
        var evaluated = cluster.Evaluate();
        var expected = from source in evaluated.Workloads
                       from target in evaluated.Workloads
                       where !evaluated.Between(source, target).IsEmpty
                       select new Connection(source, target, evaluated.Between(source, target));

        Assert.Equal(expected, evaluated.Connections);
        Assert.Equal(evaluated.Workloads.Order(), evaluated.Workloads);
    }

    [Property]
    public void One_more_policy_opens_nothing_for_pods_that_were_open_and_closes_nothing_for_pods_that_were_isolated(ClusterNetwork cluster)
    {
        if (cluster.Policies is not [.. var others, var last])
        {
            return;
        }

        var (before, after) = ((cluster with { Policies = [.. others] }).Evaluate(), cluster.Evaluate());
        foreach (var (from, to) in from source in after.Workloads from target in after.Workloads select (source, target))
        {
            var wereOpen = !before.IsEgressIsolated(from) && !before.IsIngressIsolated(to);
            var wereIsolated = before.IsEgressIsolated(from) && before.IsIngressIsolated(to);
            var (was, now) = (before.Between(from, to), after.Between(from, to));
            Assert.True(!wereOpen || now.Intersect(was).Equals(now),
                string.Create(CultureInfo.InvariantCulture, $"{last.Name} opened {from} -> {to}"));
            Assert.True(!wereIsolated || was.Intersect(now).Equals(was),
                string.Create(CultureInfo.InvariantCulture, $"{last.Name} closed {from} -> {to}"));
        }
    }
}

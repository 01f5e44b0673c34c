using Lucid.Components.Clusters;
using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;

namespace Lucid.Components.Tests.Services;

/// <summary>What a pod asks of its node depends on what the stack says that the cluster has.</summary>
public sealed class ClusterTests
{
    [Fact]
    public async Task Pods_have_users_of_their_own_where_the_nodes_can_give_them() =>
        Assert.Equal(false, (await Pod(new() { UserNamespaces = true }))["hostUsers"]);

    [Fact]
    public async Task Before_Kubernetes_1_30_a_pod_stops_at_once_and_has_thirty_seconds()
    {
        var pod = await Pod(new() { KubernetesVersion = "1.29" });

        Assert.Null(pod["containers.0.lifecycle"]);
        Assert.Equal(30d, pod["terminationGracePeriodSeconds"]);
    }

    [Fact]
    public async Task Several_pods_are_spread_over_nodes_and_zones_each_version_for_itself()
    {
        const string Rest = "{matchLabels: {app.kubernetes.io/name: core}}, matchLabelKeys: [pod-template-hash], maxSkew: 1, ";

        Assert.Equal(
            $"[{{labelSelector: {Rest}topologyKey: kubernetes.io/hostname, whenUnsatisfiable: ScheduleAnyway}}, "
            + $"{{labelSelector: {Rest}topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: ScheduleAnyway}}]",
            (await Pod(new(), replicas: 2)).Text("topologySpreadConstraints"));
    }

    private static async Task<Values> Pod(ClusterArgs cluster, int? replicas = null)
    {
        var recording = await Recording.Run(() =>
        {
            var args = Samples.Service(new SecureNetworkPlane("blockchain", new() { Cluster = cluster }));
            args.Replicas = replicas;
            _ = new DistrolessService("core", args);
        });
        return recording.Inputs("kubernetes:apps/v1:Deployment", "core").At("spec.template.spec");
    }
}

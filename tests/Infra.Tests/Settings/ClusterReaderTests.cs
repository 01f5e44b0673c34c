using static Lucid.Infra.Tests.Settings.StackConfigs;

namespace Lucid.Infra.Tests.Settings;

/// <summary>What stands under <c>lucid:cluster</c>.</summary>
public sealed class ClusterReaderTests
{
    [Fact]
    public void What_the_cluster_can_do_is_read()
    {
        var cluster = Read(new()
        {
            ["lucid:production"] = "false",
            ["lucid:imageTag"] = "dev",
            ["lucid:cluster"] = """
                {
                  "kubernetesVersion": "1.35", "networkPlugin": "cilium", "appArmor": true, "userNamespaces": true,
                  "nodeLocalDns": "169.254.20.10", "apiServer": ["192.0.2.10/32"], "apiServerPort": 443
                }
                """,
        }).Cluster;

        Assert.Equal(
            ("1.35", "cilium", null, true, true, "169.254.20.10", "192.0.2.10/32", 443),
            (cluster.KubernetesVersion, cluster.NetworkPlugin, cluster.EnforcesNetworkPolicies, cluster.AppArmor, cluster.UserNamespaces,
                cluster.NodeLocalDns, string.Join(" ", cluster.ApiServer), cluster.ApiServerPort));
    }

    [Fact]
    public void Production_refuses_a_network_plugin_that_keeps_no_policies() => Refused(
        Production(new() { ["lucid:cluster"] = """{"networkPlugin":"flannel"}""" }),
        "lucid:cluster.networkPlugin: found 'flannel'; allowed: the name of a network plugin that keeps NetworkPolicies (antrea, calico, canal, "
        + "cilium, gke-dataplane-v2, k3s, kindnet, kube-router, ovn-kubernetes). flannel does not: nothing would be separated. Calico's "
        + "policies beside it (canal) do. If yours does, say enforcesNetworkPolicies: true.");

    [Fact]
    public void Outside_production_a_network_plugin_that_keeps_no_policies_is_let_through()
        => Read(new() { ["lucid:production"] = "false", ["lucid:imageTag"] = "dev", ["lucid:cluster"] = """{"networkPlugin":"flannel"}""" });

    [Fact]
    public void Mistakes_in_the_cluster_are_told_where_they_are_written() => Refused(
        Production(new()
        {
            ["lucid:cluster"] = """{"networkPlugin":"calico","kubernetesVersion":"latest","nodeLocalDns":"node","apiServer":["10.0.0.1/8"],"cni":"x"}""",
        }),
        "lucid:cluster.cni: unknown key; the known keys are lucid:cluster.profileInstaller, lucid:cluster.kubernetesVersion, lucid:cluster.networkPlugin, "
        + "lucid:cluster.enforcesNetworkPolicies, lucid:cluster.appArmor, lucid:cluster.profileDelivery, lucid:cluster.userNamespaces, lucid:cluster.nodeLocalDns, "
        + "lucid:cluster.apiServer, lucid:cluster.apiServerPort",
        "lucid:cluster.kubernetesVersion: found 'latest'; allowed: the version of the cluster, 1.25 or newer; in YAML in quotes, or 1.30 becomes 1.3.",
        "lucid:cluster.nodeLocalDns: found 'node'; allowed: an address, such as '169.254.20.10'.",
        "lucid:cluster.apiServer[0]: found '10.0.0.1/8'; allowed: a block of addresses that begins where its mask says, such as "
        + "'203.0.113.0/24' or '2001:db8::/32'.");

    [Theory]
    [InlineData("""{"networkPlugin":"calico","profileDelivery":"node-installer"}""", "found nothing; allowed: an image with sh, cp, mv, sleep and, for AppArmor, apparmor_parser, since profileDelivery is 'node-installer'.")]
    [InlineData("""{"networkPlugin":"calico","profileInstaller":"debian@sha256:12"}""", "found 'debian@sha256:12'; allowed: nothing, since profileDelivery is not 'node-installer'.")]
    [InlineData(
        """{"networkPlugin":"calico","profileDelivery":"node-installer","profileInstaller":"debian:12"}""",
        "found 'debian:12'; allowed: an image with its digest, as in 'registry/name@sha256:<64 hexadecimal digits>'.")]
    public void The_image_of_the_profile_installer_is_there_where_it_is_needed_and_pinned(string cluster, string expected) => Refused(
        Production(new() { ["lucid:cluster"] = cluster }), $"lucid:cluster.profileInstaller: {expected}");
}

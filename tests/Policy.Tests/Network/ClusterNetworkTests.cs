using Lucid.Policy.Documents;
using Lucid.Policy.Network;
using static Lucid.Policy.Tests.Network.Clusters;

namespace Lucid.Policy.Tests.Network;

public sealed class ClusterNetworkTests
{
    [Fact]
    public void Workloads_are_read_from_every_kind_that_runs_pods()
    {
        var cluster = Read(
            "{apiVersion: apps/v1, kind: Deployment, metadata: {name: d, namespace: m}, spec: {template: {metadata: {labels: {app:"
                + " d}}, spec: {containers: []}}}}",
            "{apiVersion: batch/v1, kind: CronJob, metadata: {name: c, namespace: m}, spec: {jobTemplate: {spec: {template: {spec:"
                + " {containers: []}}}}}}",
            "{apiVersion: v1, kind: PodTemplate, metadata: {name: t}, template: {spec: {containers: []}}}",
            "{apiVersion: v1, kind: Service, metadata: {name: s}, spec: {selector: {app: d}}}");

        Assert.Equal(["Deployment m/d", "CronJob m/c"], cluster.Workloads.Select(workload => workload.ToString()));
        Assert.Equal("d", cluster.Workloads[0].Labels["app"]);
    }

    [Fact]
    public void Objects_without_a_namespace_are_in_that_of_kubectl()
    {
        var file = KubernetesReader.Read("a.yaml", "{apiVersion: v1, kind: Pod, metadata: {name: x}, spec: {containers: []}}");

        Assert.Equal("Pod default/x", Assert.Single(ClusterNetwork.Read([file]).Workloads).ToString());
        Assert.Equal("Pod shop/x", Assert.Single(ClusterNetwork.Read([file], "shop").Workloads).ToString());
    }

    [Fact]
    public void Of_an_object_that_stands_twice_the_later_one_counts()
    {
        var cluster = Read(
            Pod("a/x", "version: one"), Namespace("a", "team: one"), PolicyOf("a", "podSelector: {}"),
            Pod("a/x", "version: two"), Namespace("a", "team: two"), PolicyOf("a", "policyTypes: [Egress]"));

        Assert.Equal("two", Assert.Single(cluster.Workloads).Labels["version"]);
        Assert.Equal("two", Assert.Single(cluster.Namespaces).Labels["team"]);
        Assert.False(Assert.Single(cluster.Policies).IsolatesIngress);
    }

    [Theory]
    [InlineData("podSelector: {}, ingress: [{from: [{}]}]")]
    [InlineData("podSelector: {}, ingress: [{from: {podSelector: {}}}]")]
    [InlineData("podSelector: {}, policyTypes: [ingress]")]
    [InlineData("podSelector: {}, ingress: [{ports: [{port: \"80\", endPort: 90}]}]")]
    public void A_policy_that_the_API_server_refuses_isolates_nobody(string spec)
        => Assert.Empty(Read(Pod("a/x"), PolicyOf("a", spec)).Policies);

    [Fact]
    public void Policies_of_other_groups_are_none()
        => Assert.Empty(Read("{apiVersion: crd.projectcalico.org/v1, kind: NetworkPolicy, metadata: {name: x}, spec: {podSelector:"
            + " {}}}").Policies);

    [Fact]
    public void Pods_without_names_are_told_apart() => Assert.Equal(2, Read(
        "{apiVersion: v1, kind: Pod, metadata: {}, spec: {containers: []}}",
            "{apiVersion: v1, kind: Pod, metadata: {}, spec: {containers: []}}").Workloads.Length);
}

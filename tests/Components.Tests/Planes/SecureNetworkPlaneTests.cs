using Lucid.Components.Planes;
using Lucid.Components.Tests.Mocking;
using Pulumi;
using Pulumi.Utilities;

namespace Lucid.Components.Tests.Planes;

public sealed class SecureNetworkPlaneTests
{
    private const string Labels =
        "app.kubernetes.io/managed-by: pulumi, app.kubernetes.io/name: blockchain, app.kubernetes.io/part-of: lucid, com.lucid.plane: blockchain";

    [Fact]
    public async Task Namespace_admits_only_pods_of_level_restricted()
    {
        var recording = await Recording.Run(() => _ = new SecureNetworkPlane("blockchain", new()));

        Assert.Equal(
            $"{{labels: {{{Labels}, "
            + "pod-security.kubernetes.io/audit: restricted, pod-security.kubernetes.io/audit-version: latest, "
            + "pod-security.kubernetes.io/enforce: restricted, pod-security.kubernetes.io/enforce-version: latest, "
            + "pod-security.kubernetes.io/warn: restricted, pod-security.kubernetes.io/warn-version: latest}, name: lucid-blockchain}",
            recording.Inputs("kubernetes:core/v1:Namespace", "blockchain").Text("metadata"));
    }

    [Fact]
    public async Task Every_pod_is_denied_every_connection_in_both_directions()
    {
        var recording = await Recording.Run(() => _ = new SecureNetworkPlane("blockchain", new()));
        var policy = recording.Inputs("kubernetes:networking.k8s.io/v1:NetworkPolicy", "blockchain-default-deny");

        Assert.Equal($"{{labels: {{{Labels}}}, name: default-deny, namespace: lucid-blockchain}}", policy.Text("metadata"));
        Assert.Equal("{podSelector: {}, policyTypes: [Ingress, Egress]}", policy.Text("spec"));
    }

    [Fact]
    public async Task Every_pod_reaches_the_name_service_over_UDP_and_TCP()
    {
        var recording = await Recording.Run(() => _ = new SecureNetworkPlane("blockchain", new()));
        var policy = recording.Inputs("kubernetes:networking.k8s.io/v1:NetworkPolicy", "blockchain-allow-dns");

        Assert.Equal($"{{labels: {{{Labels}}}, name: allow-dns, namespace: lucid-blockchain}}", policy.Text("metadata"));
        Assert.Equal(
            "{egress: [{ports: [{port: 53, protocol: UDP}, {port: 53, protocol: TCP}], "
            + "to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: kube-system}}, "
            + "podSelector: {matchLabels: {k8s-app: kube-dns}}}]}], podSelector: {}, policyTypes: [Egress]}",
            policy.Text("spec"));
    }

    [Fact]
    public async Task An_alias_makes_the_plane_it_stands_for()
    {
        var recording = await Recording.Run(() => _ = new SecureNetworkPlane("chain", new()));

        Assert.Equal("lucid-blockchain", recording.Inputs("kubernetes:core/v1:Namespace", "chain")["metadata.name"]);
    }

    [Fact]
    public async Task Namespace_and_version_of_the_pod_security_standards_can_be_chosen()
    {
        SecureNetworkPlane? plane = null;
        var recording = await Recording.Run(
            () => plane = new SecureNetworkPlane("wallet", new() { Namespace = "payments", PodSecurityVersion = "v1.36" }));

        Assert.Equal("payments", await OutputUtilities.GetValueAsync(plane!.Namespace));
        Assert.Equal(
            "v1.36",
            recording.Inputs("kubernetes:core/v1:Namespace", "wallet").At("metadata.labels")["pod-security|kubernetes|io/enforce-version"]);
        Assert.Equal("{namespace: payments, podSecurityVersion: v1.36}", recording.Inputs("lucid:index:SecureNetworkPlane", "wallet").ToString());
    }

    [Fact]
    public async Task A_cluster_that_keeps_no_policies_is_refused_with_what_to_write()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.Run(
            () => { _ = new SecureNetworkPlane("ops", new() { Cluster = new() { NetworkPlugin = "kubenet" } }); }));

        Assert.StartsWith("plane 'ops' has a mistake:\n  cluster.networkPlugin: found 'kubenet'; write the name of a network plugin", exception.Message);
    }

    [Fact]
    public async Task A_relaxation_shows_up_in_the_inputs_of_the_plane()
    {
        var recording = await Recording.Run(
            () => _ = new SecureNetworkPlane("ops", new() { Cluster = new() { NetworkPlugin = "flannel" }, AllowUnenforcedPolicies = true }));

        Assert.Equal(
            "{allowUnenforcedPolicies: true, cluster: {networkPlugin: flannel}}",
            recording.Inputs("lucid:index:SecureNetworkPlane", "ops").ToString());
    }

    [Fact]
    public async Task Every_mistake_is_told_at_once()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => Recording.Run(
            () => { _ = new SecureNetworkPlane("Ops", new() { PodSecurityVersion = "newest" }); }));

        Assert.Equal(
            """
            plane 'Ops' has 2 mistakes:
              name: found 'Ops'; write 1 to 57 lower-case letters, digits and '-', the first a letter and the last not '-'.
              podSecurityVersion: found 'newest'; write 'latest' or a Kubernetes version such as 'v1.36'.
            """,
            exception.Message);
    }
}

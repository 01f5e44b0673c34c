using System.Collections.Immutable;
using Lucid.Hardening.Clusters;
using Lucid.Hardening.Planes;
using Lucid.Hardening.Validation;
using Lucid.Hardening.Waivers;

namespace Lucid.Hardening.Tests.Planes;

public sealed class PlaneDeclarationTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);
    private static readonly ResolvedPlane Blockchain = new PlaneDeclaration { Name = "chain" }.Resolve(Today);

    [Fact]
    public void An_alias_becomes_the_canonical_name() => Assert.Equal("blockchain", Blockchain.Name);

    [Fact]
    public void The_namespace_is_called_after_the_plane() => Assert.Equal("lucid-blockchain", Blockchain.Namespace);

    [Fact]
    public void The_namespace_can_be_named()
        => Assert.Equal("payments", new PlaneDeclaration { Name = "wallet", Namespace = "payments" }.Resolve(Today).Namespace);

    [Fact]
    public void Images_by_tag_are_not_admitted() => Assert.False(Blockchain.AllowImageTags);

    [Fact]
    public void The_namespace_enforces_audits_and_warns_at_restricted() => Assert.Equal(
        [
            "app.kubernetes.io/managed-by=pulumi",
            "app.kubernetes.io/name=blockchain",
            "app.kubernetes.io/part-of=lucid",
            "com.lucid.plane=blockchain",
            "pod-security.kubernetes.io/audit=restricted",
            "pod-security.kubernetes.io/audit-version=latest",
            "pod-security.kubernetes.io/enforce=restricted",
            "pod-security.kubernetes.io/enforce-version=latest",
            "pod-security.kubernetes.io/warn=restricted",
            "pod-security.kubernetes.io/warn-version=latest",
        ],
        Written(Blockchain.NamespaceLabels));

    [Fact]
    public void The_version_of_the_pod_security_standards_can_be_pinned()
    {
        var plane = new PlaneDeclaration { Name = "ops", PodSecurityVersion = "v1.36" }.Resolve(Today);

        Assert.Equal("v1.36", plane.NamespaceLabels["pod-security.kubernetes.io/enforce-version"]);
    }

    [Fact]
    public void Everything_is_denied_in_both_directions()
    {
        var policy = Blockchain.NetworkPolicies[0];

        Assert.Equal("default-deny", policy.Name);
        Assert.Equal("Ingress Egress", string.Join(" ", policy.Directions));
        Assert.Empty(policy.PodLabels);
        Assert.Empty(policy.Egress);
    }

    [Fact]
    public void The_name_service_is_reached_over_UDP_and_TCP_and_nothing_else()
    {
        var policy = Blockchain.NetworkPolicies[1];
        var rule = Assert.Single(policy.Egress);
        var peer = Assert.Single(rule.Peers);

        Assert.Equal("allow-dns", policy.Name);
        Assert.Equal("Egress", Assert.Single(policy.Directions));
        Assert.Equal(["kubernetes.io/metadata.name=kube-system"], Written(peer.NamespaceLabels));
        Assert.Equal(["k8s-app=kube-dns"], Written(peer.PodLabels));
        Assert.Equal(["UDP 53", "TCP 53"], rule.Ports.Select(port => $"{port.Protocol} {port.Number}"));
        Assert.Equal(2, Blockchain.NetworkPolicies.Length);
    }

    [Fact]
    public void A_name_cache_on_the_nodes_is_reached_too()
    {
        var plane = new PlaneDeclaration { Name = "ops", Cluster = new() { NodeLocalDns = "169.254.20.10" } }.Resolve(Today);

        Assert.Equal("169.254.20.10/32", Assert.Single(plane.NetworkPolicies[1].Egress).Peers[1].Addresses!.Cidr);
    }

    [Theory]
    [InlineData("flannel", null)]
    [InlineData("aws-vpc-cni", null)]
    [InlineData("ours", null)]
    [InlineData("calico", false)]
    [InlineData(null, false)]
    public void A_network_plugin_that_may_keep_no_policies_is_refused(string? name, bool? enforces)
    {
        var cluster = new ClusterDeclaration { NetworkPlugin = name, EnforcesNetworkPolicies = enforces };

        Assert.Equal(
            "cluster.networkPlugin",
            Assert.Single(Assert.Throws<DeclarationException>(() => new PlaneDeclaration { Name = "ops", Cluster = cluster }.Resolve(Today)).Mistakes).Field);
        Assert.False(new PlaneDeclaration { Name = "ops", Cluster = cluster, AllowUnenforcedPolicies = true }.Resolve(Today).Cluster.EnforcesNetworkPolicies);
    }

    [Theory]
    [InlineData("calico", null)]
    [InlineData("flannel", true)]
    [InlineData("ours", true)]
    public void A_network_plugin_that_keeps_policies_is_taken(string name, bool? enforces)
        => Assert.True(new PlaneDeclaration { Name = "ops", Cluster = new() { NetworkPlugin = name, EnforcesNetworkPolicies = enforces } }
            .Resolve(Today).Cluster.EnforcesNetworkPolicies);

    [Fact]
    public void A_cluster_that_nobody_describes_can_do_nothing_special()
    {
        Assert.Equal(("1.34", null, false, false, false), (Blockchain.Cluster.KubernetesVersion.ToString(), Blockchain.Cluster.NetworkPlugin,
            Blockchain.Cluster.EnforcesNetworkPolicies, Blockchain.Cluster.AppArmor, Blockchain.Cluster.UserNamespaces));
        Assert.Empty(Blockchain.Cluster.ApiServer);
    }

    [Theory]
    [InlineData("restricted")]
    [InlineData("restricted", "LUCID-ADM-001")]
    [InlineData("restricted", "LUCID-POD-003")]
    [InlineData("baseline", "LUCID-POD-014")]
    [InlineData("baseline", "LUCID-POD-014", "LUCID-POD-003")]
    [InlineData("privileged", "LUCID-POD-014", "LUCID-POD-001")]
    public void The_namespace_enforces_the_highest_level_that_what_is_waived_leaves(string level, params string[] rules)
    {
        var plane = Waiving([.. rules.Select(Waiver)]).Resolve(Today);

        Assert.Equal(level, plane.PodSecurityLevel);
        Assert.Equal(level, plane.NamespaceLabels["pod-security.kubernetes.io/enforce"]);
        Assert.Equal("restricted", plane.NamespaceLabels["pod-security.kubernetes.io/warn"]);
        Assert.Equal("restricted", plane.NamespaceLabels["pod-security.kubernetes.io/audit"]);
        Assert.Equal(rules.Length > 0, plane.HasGuard);
    }

    [Fact]
    public void A_guard_that_only_warns_takes_nothing_over_from_the_namespace()
        => Assert.Equal("restricted", (Waiving([Waiver("LUCID-POD-014")]) with { Admission = "warn" }).Resolve(Today).PodSecurityLevel);

    [Fact]
    public void Mistakes_of_its_guard_are_told_by_the_names_that_they_have_here()
    {
        var plane = Waiving([Waiver("LUCID-POD-014") with { Until = "2026-11-24" }]) with
        {
            Name = "Ops", Admission = "off", Cluster = new() { KubernetesVersion = "1.29" },
        };

        Assert.Equal(
            ["name", "cluster.kubernetesVersion", "admission", "waivers[0].until"],
            Assert.Throws<DeclarationException>(() => plane.Resolve(Today)).Mistakes.Select(mistake => mistake.Field));
    }

    [Fact]
    public void Every_mistake_of_a_plane_is_told_at_once()
    {
        var declaration = new PlaneDeclaration { Name = "Ops", Namespace = "-ops", PodSecurityVersion = "1.36" };

        Assert.Equal(
            """
            plane 'Ops' has 3 mistakes:
              name: found 'Ops'; write 1 to 63 lower-case letters, digits and '-', the first a letter and the last not '-'.
              podSecurityVersion: found '1.36'; write 'latest' or a Kubernetes version such as 'v1.36'.
              namespace: found '-ops'; write 1 to 63 lower-case letters, digits and '-', the first a letter and the last not '-'.
            """,
            Assert.Throws<DeclarationException>(() => declaration.Resolve(Today)).Message);
    }

    [Fact]
    public void A_plane_that_names_its_namespace_leaves_room_for_the_prefix()
    {
        Assert.Equal(63, new PlaneDeclaration { Name = new string('a', 57) }.Resolve(Today).Namespace.Length);
        Assert.Equal(
            $"""
            plane '{new string('a', 58)}' has a mistake:
              name: found '{new string('a', 58)}'; write 1 to 57 lower-case letters, digits and '-', the first a letter and the last not '-'.
            """,
            Assert.Throws<DeclarationException>(() => new PlaneDeclaration { Name = new string('a', 58) }.Resolve(Today)).Message);
    }

    private static IEnumerable<string> Written(ImmutableSortedDictionary<string, string> labels)
        => labels.Select(label => $"{label.Key}={label.Value}");

    private static PlaneDeclaration Waiving(ImmutableArray<WaiverDeclaration> waivers) => new() { Name = "wallet", Waivers = waivers };

    private static WaiverDeclaration Waiver(string rule) => new()
    {
        Rule = rule,
        Service = "signer",
        Reason = "The vendor's next release keeps the rule.",
        Who = "payments",
        Until = "2026-12-31",
    };
}

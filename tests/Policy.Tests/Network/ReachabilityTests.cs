using System.Net;
using Lucid.Policy.Network;
using static Lucid.Policy.Tests.Network.Clusters;

namespace Lucid.Policy.Tests.Network;

public sealed class ReachabilityTests
{
    private const string All = "a/x-a/xx a/x-b/z a/xx-a/x a/xx-b/z b/z-a/x b/z-a/xx";
    private static readonly string[] Three = [Namespace("a"), Namespace("b", "team: b"), Pod("a/x"), Pod("a/xx"), Pod("b/z")];

    [Fact]
    public void Without_policies_everybody_reaches_everybody_on_all_ports()
    {
        var reachability = Evaluate(Three);

        Assert.Equal(All, reachability.Pairs());
        Assert.Equal("all ports", reachability.Ports("a/x", "b/z"));
        Assert.False(reachability.IsIngressIsolated(reachability.Find("a/x")!));
    }

    [Theory]
    [InlineData("podSelector: {}, policyTypes: [Ingress, Egress]", "")]
    [InlineData("podSelector: {}, policyTypes: [Ingress]", "a/x-b/z a/xx-b/z")]
    [InlineData("podSelector: {}, policyTypes: [Egress]", "b/z-a/x b/z-a/xx")]
    [InlineData("podSelector: {matchLabels: {app: x}}, policyTypes: [Ingress, Egress]", "a/xx-b/z b/z-a/xx")]
    public void A_default_deny_isolates_the_pods_that_it_selects_in_its_namespace_alone(string spec, string expected)
        => Assert.Equal(expected, Evaluate([.. Three, PolicyOf("a", spec)]).Pairs());

    [Theory]
    [InlineData("podSelector: {}", "a/x-b/z a/xx-b/z")]
    [InlineData("podSelector: {}, policyTypes: []", "a/x-b/z a/xx-b/z")]
    [InlineData("podSelector: {}, ingress: []", "a/x-b/z a/xx-b/z")]
    [InlineData("", "a/x-b/z a/xx-b/z")]
    [InlineData("podSelector: {}, egress: []", "a/x-b/z a/xx-b/z")]
    [InlineData("podSelector: {}, egress: [{}]", "a/x-b/z a/xx-b/z")]
    [InlineData("podSelector: {}, egress: [{to: [{podSelector: {}}]}]", "")]
    [InlineData("podSelector: {}, policyTypes: [Ingress], egress: [{to: [{podSelector: {}}]}]", "a/x-b/z a/xx-b/z")]
    [InlineData("podSelector: {}, policyTypes: [Egress], ingress: [{}]", "b/z-a/x b/z-a/xx")]
    public void Without_types_a_policy_is_about_ingress_and_about_egress_only_with_an_egress_rule(string spec, string expected)
        => Assert.Equal(expected, Evaluate([.. Three, PolicyOf("a", spec)]).Pairs());

    [Theory]
    [InlineData("ingress: []", "")]
    [InlineData("ingress: ~", "")]
    [InlineData("ingress: [{}]", "a/x-a/xx a/xx-a/x b/z-a/x b/z-a/xx")]
    [InlineData("ingress: [~]", "a/x-a/xx a/xx-a/x b/z-a/x b/z-a/xx")]
    [InlineData("ingress: [{from: []}]", "a/x-a/xx a/xx-a/x b/z-a/x b/z-a/xx")]
    [InlineData("ingress: [{from: [], ports: []}]", "a/x-a/xx a/xx-a/x b/z-a/x b/z-a/xx")]
    [InlineData("ingress: [{from: [{podSelector: {}}]}]", "a/x-a/xx a/xx-a/x")]
    [InlineData("ingress: [{from: [{podSelector: {matchLabels: {app: x}}}]}]", "a/x-a/xx")]
    [InlineData("ingress: [{from: [{namespaceSelector: {}}]}]", "a/x-a/xx a/xx-a/x b/z-a/x b/z-a/xx")]
    [InlineData("ingress: [{from: [{namespaceSelector: {matchLabels: {team: b}}}]}]", "b/z-a/x b/z-a/xx")]
    [InlineData("ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: b}}}]}]", "b/z-a/x b/z-a/xx")]
    [InlineData("ingress: [{from: [{namespaceSelector: {}, podSelector: {matchLabels: {app: z}}}]}]", "b/z-a/x b/z-a/xx")]
    [InlineData("ingress: [{from: [{namespaceSelector: {matchLabels: {team: b}}, podSelector: {matchLabels: {app: x}}}]}]", "")]
    [InlineData("ingress: [{from: [{namespaceSelector: {matchLabels: {team: b}}}, {podSelector: {matchLabels: {app:"
        + " x}}}]}]", "a/x-a/xx b/z-a/x b/z-a/xx")]
    [InlineData("ingress: [{from: [{ipBlock: {cidr: 0.0.0.0/0}}]}]", "")]
    public void Absent_and_empty_lists_and_selectors_mean_what_they_mean(string ingress, string expected)
        => Assert.Equal(expected, Evaluate([.. Three, PolicyOf("a", $"podSelector: {{}}, {ingress}"),
            PolicyOf("b", "podSelector: {}")]).Pairs());

    [Theory]
    [InlineData("{key: app, operator: In, values: [x, z]}", "x")]
    [InlineData("{key: app, operator: NotIn, values: [x]}", "xx")]
    [InlineData("{key: role, operator: NotIn, values: [web]}", "xx")]
    [InlineData("{key: role, operator: Exists}", "x")]
    [InlineData("{key: role, operator: DoesNotExist}", "xx")]
    [InlineData("{key: role, operator: In, values: [web]}, {key: app, operator: In, values: [xx]}", "")]
    [InlineData("{key: absent, operator: NotIn, values: [a]}", "x xx")]
    public void Expressions_select_by_values_and_presence_and_all_must_hold(string expressions, string isolated)
    {
        var reachability = Evaluate(
            Pod("a/x", "role: web"), Pod("a/xx"), PolicyOf("a", $"podSelector: {{matchExpressions: [{expressions}]}}"));

        Assert.Equal(isolated, string.Join(' ',
            reachability.Workloads.Where(reachability.IsIngressIsolated).Select(workload => workload.Name)));
    }

    [Fact]
    public void Labels_and_expressions_of_one_selector_must_both_hold() => Assert.Equal("a/x-a/xx", Evaluate(
        Pod("a/x", "role: web"),
        Pod("a/xx"),
        PolicyOf("a", "podSelector: {matchLabels: {app: x}, matchExpressions: [{key: role, operator: Exists}]}")).Pairs());

    [Fact]
    public void Policies_add_up() => Assert.Equal("a/x-a/xx b/z-a/xx", Evaluate(
    [
        .. Three,
        PolicyOf("a", "podSelector: {}", "deny"),
        PolicyOf("a", "podSelector: {matchLabels: {app: xx}}, ingress: [{from: [{podSelector: {matchLabels: {app: x}}}]}]", "from-x"),
        PolicyOf("a", "podSelector: {matchLabels: {app: xx}}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: b}}}]}]",
            "from-b"),
        PolicyOf("b", "podSelector: {}, policyTypes: [Ingress]"),
    ]).Pairs());

    [Fact]
    public void A_connection_needs_its_half_at_the_source_and_its_half_at_the_target()
    {
        const string Out = "podSelector: {matchLabels: {app: x}}, policyTypes: [Egress], egress: [{to: [{podSelector: {matchLabels:"
            + " {app: xx}}}], ports: [{port: 80}, {port: 443}]}]";
        const string In = "podSelector: {matchLabels: {app: xx}}, ingress: [{from: [{podSelector: {matchLabels: {app: x}}}], ports:"
            + " [{port: 443}, {port: 8080}]}]";

        Assert.Equal("TCP 80, TCP 443", Evaluate([.. Three, PolicyOf("a", Out)]).Ports("a/x", "a/xx"));
        Assert.Equal("TCP 443, TCP 8080", Evaluate([.. Three, PolicyOf("a", In)]).Ports("a/x", "a/xx"));
        Assert.Equal("TCP 443", Evaluate([.. Three, PolicyOf("a", Out, "out"), PolicyOf("a", In, "in")]).Ports("a/x", "a/xx"));
        Assert.Equal(
            "no ports", Evaluate([.. Three, PolicyOf("a", Out, "out"), PolicyOf("a", "podSelector: {}", "in")]).Ports("a/x", "a/xx"));
    }

    [Fact]
    public void The_answer_of_a_one_way_connection_is_no_connection_back() => Assert.Equal("a/x-a/xx", Evaluate(
        Pod("a/x"),
        Pod("a/xx"),
        PolicyOf("a", "podSelector: {matchLabels: {app: x}}", "no-way-to-x"),
        PolicyOf("a", "podSelector: {matchLabels: {app: xx}}, ingress: [{from: [{podSelector: {matchLabels: {app: x}}}]}]",
            "to-y")).Pairs());

    [Theory]
    [InlineData("{port: 80}", "TCP 80")]
    [InlineData("{port: 80, protocol: UDP}", "UDP 80")]
    [InlineData("{protocol: SCTP}", "SCTP")]
    [InlineData("{}", "TCP")]
    [InlineData("~", "TCP")]
    [InlineData("{port: 8000, endPort: 8080}", "TCP 8000-8080")]
    [InlineData("{port: 8000, endPort: 8000}", "TCP 8000")]
    [InlineData("{port: 80}, {port: 81}, {port: 82, endPort: 90}, {port: 85, endPort: 95}, {port: 97}", "TCP 80-95, TCP 97")]
    [InlineData("{port: 65535}, {port: 1, endPort: 65534}, {protocol: UDP}, {protocol: SCTP}", "all ports")]
    [InlineData("{port: http}", "TCP 8080")]
    [InlineData("{port: dns, protocol: UDP}", "UDP 53")]
    [InlineData("{port: dns}", "no ports")]
    [InlineData("{port: absent}", "no ports")]
    [InlineData("{port: http}, {port: 1}", "TCP 1, TCP 8080")]
    [InlineData("{port: first}", "no ports")]
    [InlineData("{port: side}", "TCP 9090")]
    public void Ports_are_numbers_ranges_names_or_all_of_a_protocol(string ports, string expected)
    {
        var target = Pod(
            "a/xx",
            ports: "{name: http, containerPort: 8080}, {name: dns, containerPort: 53, protocol: UDP}, {containerPort: 7000}",
            spec: "initContainers: [{name: first, ports: [{name: first, containerPort: 1111}]},"
                + " {name: side, restartPolicy: Always, ports: [{name: side, containerPort: 9090}]}]");

        Assert.Equal(expected, Evaluate(Pod("a/x"), target,
            PolicyOf("a", $"podSelector: {{matchLabels: {{app: xx}}}}, ingress: [{{ports: [{ports}]}}]")).Ports("a/x", "a/xx"));
    }

    [Fact]
    public void A_named_port_is_that_of_each_target()
    {
        var reachability = Evaluate(
            Pod("a/x", ports: "{name: http, containerPort: 1}"),
            Pod("a/xx", ports: "{name: http, containerPort: 2}"),
            Pod("a/z", ports: "{name: web, containerPort: 3}"),
            PolicyOf("a", "podSelector: {matchLabels: {app: x}}, policyTypes: [Egress], egress: [{ports: [{port: http}]}]"));

        Assert.Equal("TCP 2", reachability.Ports("a/x", "a/xx"));
        Assert.Equal("no ports", reachability.Ports("a/x", "a/z"));
    }

    [Fact]
    public void Pods_on_the_nodes_network_are_outside()
    {
        var reachability = Evaluate(Pod("a/x"), Pod("a/node", spec: "hostNetwork: true"),
            PolicyOf("a", "podSelector: {}, ingress: [{from: [{podSelector: {}}]}]"));

        Assert.Equal("Pod a/node", Assert.Single(reachability.OnHostNetwork).ToString());
        Assert.Equal("Pod a/x", Assert.Single(reachability.Workloads).ToString());
        Assert.Equal("", reachability.Pairs());
    }

    [Fact]
    public void The_name_of_a_namespace_cannot_be_claimed_by_another() => Assert.Equal("", Evaluate(
        Namespace("a"),
        Namespace("b", "kubernetes.io/metadata.name: c"),
        Pod("a/x"),
        Pod("b/z"),
        PolicyOf("a", "podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: c}}}]}]"),
        PolicyOf("b", "podSelector: {}")).Pairs());

    [Fact]
    public void A_namespace_that_is_not_in_the_manifests_has_its_name() => Assert.Equal("b/z-a/x", Evaluate(
        Pod("a/x"),
        Pod("b/z"),
        PolicyOf("a", "podSelector: {}, ingress: [{from: [{namespaceSelector: {matchExpressions: [{key: kubernetes.io/metadata.name,"
            + " operator: In, values: [b, c]}]}}]}]"),
        PolicyOf("b", "podSelector: {}")).Pairs());

    [Fact]
    public void Addresses_outside_are_told_with_their_exceptions()
    {
        var reachability = Evaluate(Pod("a/x"), PolicyOf("a", """
            podSelector: {}, policyTypes: [Egress, Ingress], egress: [
              {to: [{ipBlock: {cidr: 10.1.2.3/8, except: [10.1.0.0/16]}}, {podSelector: {}}], ports: [{port: 443}, {port: http}]},
              {to: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}}], ports: [{port: 80}]},
              {to: [{ipBlock: {cidr: "2001:db8::/32"}}]},
              {to: [{ipBlock: {cidr: 1.1.1.1/32}}], ports: [{port: http}]}]
            """));
        var workload = reachability.Workloads[0];

        Assert.Equal(
            ["10.0.0.0/8 except 10.1.0.0/16: TCP 80, TCP 443", "2001:db8::/32: all ports"],
            reachability.OutsideFrom(workload).Select(access => access.ToString()));
        Assert.True(reachability.ReachesOutside(workload, IPAddress.Parse("10.200.0.1"), NetworkProtocol.Tcp, 443));
        Assert.False(reachability.ReachesOutside(workload, IPAddress.Parse("10.1.0.1"), NetworkProtocol.Tcp, 443));
        Assert.False(reachability.ReachesOutside(workload, IPAddress.Parse("10.200.0.1"), NetworkProtocol.Udp, 443));
        Assert.Empty(reachability.OutsideInto(workload));
    }

    [Fact]
    public void Who_is_not_isolated_or_has_a_rule_for_everybody_reaches_all_addresses()
    {
        var reachability = Evaluate(
            Pod("a/x"),
            Pod("a/xx", ports: "{name: http, containerPort: 8080}"),
            PolicyOf("a", "podSelector: {matchLabels: {app: xx}}, ingress: [{ports: [{port: http}]}], egress: [{ports: [{port: 53,"
                + " protocol: UDP}]}]"));

        Assert.Equal(["0.0.0.0/0: all ports", "::/0: all ports"],
            reachability.OutsideFrom(reachability.Find("a/x")!).Select(access => access.ToString()));
        Assert.Equal(["0.0.0.0/0: UDP 53", "::/0: UDP 53"],
            reachability.OutsideFrom(reachability.Find("a/xx")!).Select(access => access.ToString()));
        Assert.Equal(["0.0.0.0/0: TCP 8080", "::/0: TCP 8080"],
            reachability.OutsideInto(reachability.Find("a/xx")!).Select(access => access.ToString()));
    }

    [Fact]
    public void The_order_of_the_manifests_does_not_matter()
    {
        string[] documents = [.. Three, PolicyOf("a", "podSelector: {}, ingress: [{from: [{podSelector: {}}]}]", "one"),
            PolicyOf("a", "podSelector: {}", "two")];

        var (first, second) = (Evaluate(documents), Evaluate([.. documents.Reverse()]));
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, Evaluate(Three));
    }

    [Fact]
    public void A_workload_that_was_not_evaluated_is_no_answer()
    {
        var stranger = Evaluate(Pod("b/z")).Workloads[0];

        var exception = Assert.Throws<ArgumentException>(() => Evaluate(Pod("a/x")).OutsideFrom(stranger));
        Assert.StartsWith("Pod b/z is none of the workloads that were evaluated, or is on the node's network.", exception.Message,
            StringComparison.Ordinal);
    }
}

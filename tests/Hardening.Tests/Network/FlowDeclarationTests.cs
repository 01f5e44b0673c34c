using System.Collections.Immutable;
using Lucid.Hardening.Network;
using Lucid.Hardening.Network.Flows;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Tests.Network;

public sealed class FlowDeclarationTests
{
    [Fact]
    public void Both_halves_of_a_flow_between_services_are_written()
    {
        var flow = Flows.Between(Flows.Gateway, Flows.Core, "http");

        Assert.Equal(
            "gateway-to-core of app.kubernetes.io/name=gateway Egress: kubernetes.io/metadata.name=lucid-blockchain app.kubernetes.io/name=core 8080/TCP",
            Written(flow.Egress));
        Assert.Equal(
            "core-from-gateway of app.kubernetes.io/name=core Ingress: kubernetes.io/metadata.name=lucid-ops app.kubernetes.io/name=gateway 8080/TCP",
            Written(flow.Ingress));
    }

    [Fact]
    public void A_flow_without_ports_is_to_all_that_the_target_declares() =>
        Assert.Equal(["http", "grpc"], Flows.Between(Flows.Gateway, Flows.Core).Ports.Select(port => port.Name));

    [Fact]
    public void In_a_namespace_of_others_nothing_is_written()
    {
        var flow = Flows.Between(Flows.Core, Flows.Database);

        Assert.Equal(
            "core-to-mongodb of app.kubernetes.io/name=core Egress: kubernetes.io/metadata.name=lucid-data app=mongodb 27017/TCP",
            Written(flow.Egress));
        Assert.Null(flow.Ingress);
    }

    [Fact]
    public void What_others_deploy_on_a_plane_gets_its_half()
    {
        var flow = Flows.Between(Flows.Core, Flows.Database with { Namespace = "lucid-ops", Plane = "ops" });

        Assert.Equal(
            "mongodb-from-core of app=mongodb Ingress: kubernetes.io/metadata.name=lucid-blockchain app.kubernetes.io/name=core 27017/TCP",
            Written(flow.Ingress));
    }

    [Fact]
    public void A_network_is_let_out_to_by_its_addresses() => Assert.Equal(
        "core-to-outside of app.kubernetes.io/name=core Egress: 203.0.113.0/24 443/TCP",
        Written(Flows.Between(Flows.Core, Flows.Network("203.0.113.0/24")).Egress));

    [Fact]
    public void Flows_in_a_circle_are_flows()
    {
        Assert.NotNull(Flows.Between(Flows.Gateway, Flows.Core, "http").Egress);
        Assert.NotNull(Flows.Between(Flows.Core, Flows.Gateway, "http").Egress);
    }

    [Fact]
    public void Every_mistake_of_a_flow_is_told_at_once() => Assert.Equal(
        """
        flow 'Gateway -> core' has 4 mistakes:
          from.name: found 'Gateway'; write 1 to 63 lower-case letters, digits and '-', the first a letter and the last not '-'.
          to.ports[1].number: found 0; write a port from 1 to 65535.
          to.ports[1].protocol: found 'tcp'; write 'SCTP', 'TCP' or 'UDP'.
          ports[0]: found 'https'; write a port that core declares: 'http', 'odd'.
        """,
        Refused(Flows.Gateway with { Name = "Gateway" }, Flows.Core with
        {
            Ports = [Flows.Core.Ports[0], new FlowPort { Name = "odd", Number = 0, Protocol = "tcp" }],
        }, "https"),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void A_flow_between_others_is_not_the_programs_to_declare() => Assert.Equal(
        "to: found 'mongodb'; write a service of the program at one end at least; what others deploy is theirs to connect.",
        OnlyMistake(Flows.Database with { Name = "redis" }, Flows.Database));

    [Fact]
    public void Nothing_comes_in_from_outside_but_through_a_workload() => Assert.Equal(
        "from: found 'outside'; write the workload through which the connections come in, such as the ingress controller.",
        OnlyMistake(Flows.Network("203.0.113.0/24"), Flows.Core));

    [Fact]
    public void A_flow_to_itself_lets_the_pods_of_a_service_reach_each_other()
    {
        var flow = new FlowDeclaration { From = Flows.Core, To = Flows.Core }.Resolve();

        Assert.Equal(("core-to-core", "core-from-core"), (flow.Egress!.Name, flow.Ingress!.Name));
    }

    [Fact]
    public void A_target_without_ports_is_refused() => Assert.Equal(
        "to.ports: found nothing; write the ports that core listens on; a flow to every port is none that somebody declared.",
        OnlyMistake(Flows.Gateway, Flows.Core with { Ports = [] }));

    [Fact]
    public void A_workload_without_labels_is_refused() => Assert.Equal(
        "to.podLabels: found nothing; write the labels of its pods; without any, every pod of the namespace would be meant.",
        OnlyMistake(Flows.Core, Flows.Database with { PodLabels = ImmutableSortedDictionary<string, string>.Empty }));

    private static string OnlyMistake(FlowEndpoint from, FlowEndpoint to) =>
        Assert.Single(Assert.Throws<DeclarationException>(() => Flows.Between(from, to)).Mistakes).ToString();

    private static string Refused(FlowEndpoint from, FlowEndpoint to, params string[] ports) =>
        Assert.Throws<DeclarationException>(() => Flows.Between(from, to, ports)).Message;

    private static string Written(ResolvedNetworkPolicy? policy)
    {
        Assert.NotNull(policy);
        var rule = Assert.Single(policy.Ingress.Concat(policy.Egress));
        var peer = Assert.Single(rule.Peers);
        var other = peer.Addresses?.Cidr ?? $"{Written(peer.NamespaceLabels)} {Written(peer.PodLabels)}";
        return $"{policy.Name} of {Written(policy.PodLabels)} {Assert.Single(policy.Directions)}: {other} {string.Join(' ', rule.Ports)}";
    }

    private static string Written(ImmutableSortedDictionary<string, string> labels) =>
        string.Join(' ', labels.Select(label => $"{label.Key}={label.Value}"));
}

using Lucid.Components.Flows;
using Lucid.Components.Planes;
using Lucid.Components.Services;
using Lucid.Components.Tests.Mocking;
using Lucid.Testing.Assertions;
using Pulumi;

namespace Lucid.Components.Tests.Flows;

public sealed class NetworkFlowTests
{
    private const string Policy = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

    [Fact]
    public async Task A_flow_lets_out_at_its_source()
    {
        var policy = (await Recording.Run(GatewayToCore)).Inputs(Policy, "gateway-to-core-egress");

        Assert.Equal("lucid-ops/gateway-to-core", $"{policy["metadata.namespace"]}/{policy["metadata.name"]}");
        Assert.Equal(
            "{egress: [{ports: [{port: 8080, protocol: TCP}], to: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: "
            + "lucid-blockchain}}, podSelector: {matchLabels: {app.kubernetes.io/name: core}}}]}], "
            + "podSelector: {matchLabels: {app.kubernetes.io/name: gateway}}, policyTypes: [Egress]}",
            policy.Text("spec"));
    }

    [Fact]
    public async Task A_flow_lets_in_at_its_target()
    {
        var policy = (await Recording.Run(GatewayToCore)).Inputs(Policy, "gateway-to-core-ingress");

        Assert.Equal("lucid-blockchain/core-from-gateway", $"{policy["metadata.namespace"]}/{policy["metadata.name"]}");
        Assert.Equal(
            "{ingress: [{from: [{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: lucid-ops}}, "
            + "podSelector: {matchLabels: {app.kubernetes.io/name: gateway}}}], ports: [{port: 8080, protocol: TCP}]}], "
            + "podSelector: {matchLabels: {app.kubernetes.io/name: core}}, policyTypes: [Ingress]}",
            policy.Text("spec"));
    }

    [Fact]
    public async Task A_preview_knows_the_whole_flow()
    {
        var policy = (await Recording.Preview(GatewayToCore)).Inputs(Policy, "gateway-to-core-ingress");

        Assert.Equal("lucid-ops", policy["spec.ingress.0.from.0.namespaceSelector.matchLabels.kubernetes|io/metadata|name"]);
    }

    [Fact]
    public async Task In_a_namespace_of_others_nothing_is_made()
    {
        var recording = await Recording.Run(() => Core().ConnectsTo(
            new ExternalWorkload("mongodb", "lucid-data", new() { ["app"] = "mongodb" }, new FlowPortArgs("mongodb", 27017))));

        Assert.Equal(
            ["blockchain-allow-dns", "blockchain-default-deny", "core-to-mongodb-egress"],
            recording.Registered.Where(resource => resource.Type == Policy).Select(resource => resource.Name));
    }

    [Fact]
    public async Task The_API_server_is_reached_where_the_cluster_says_it_is()
    {
        var recording = await Recording.Run(() => Core().ConnectsTo(
            ExternalNetwork.ApiServer(new() { ApiServer = ["192.0.2.10/32"], ApiServerPort = 443 })));

        Assert.Equal(
            "[{ports: [{port: 443, protocol: TCP}], to: [{ipBlock: {cidr: 192.0.2.10/32}}]}]",
            recording.Inputs(Policy, "core-to-api-server-egress").Text("spec.egress"));
    }

    [Fact]
    public async Task What_others_deploy_on_a_plane_is_let_in_there()
    {
        var recording = await Recording.Run(() =>
        {
            var ops = new SecureNetworkPlane("ops", new());
            Core().ConnectsTo(ops.Workload("node-management", new() { ["app"] = "node" }, new FlowPortArgs("http", 8095)));
        });

        Assert.Equal("lucid-ops", recording.Inputs(Policy, "core-to-node-management-ingress")["metadata.namespace"]);
    }

    [Fact]
    public async Task An_ingress_controller_is_let_in_at_the_service_alone()
    {
        var recording = await Recording.Run(() =>
            new ExternalWorkload("ingress", "ingress-nginx", new() { ["app"] = "nginx" }).ConnectsTo(Core(), "http"));

        Assert.Equal("lucid-blockchain", recording.Inputs(Policy, "ingress-to-core-ingress")["metadata.namespace"]);
        Assert.DoesNotContain(recording.Registered, resource => resource.Name == "ingress-to-core-egress");
    }

    [Fact]
    public async Task The_internet_is_without_private_and_link_local_addresses()
    {
        var recording = await Recording.Run(() => Core().ConnectsTo(ExternalNetwork.Internet("trongrid", new FlowPortArgs("https", 443))));

        Assert.Equal(
            "[{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8, 100.64.0.0/10, 127.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.0.0/16]}}, "
            + "{ipBlock: {cidr: ::/0, except: [::1/128, fc00::/7, fe80::/10]}}]",
            recording.Inputs(Policy, "core-to-trongrid-egress").Text("spec.egress.0.to"));
    }

    [Fact]
    public async Task A_port_that_the_target_does_not_declare_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() => Core().ConnectsTo(Gateway(), "grpc")));

        Assert.Equal(
            "flow 'core -> gateway' has a mistake:\n  ports[0]: found 'grpc'; write a port that gateway declares: 'http'.", refusal.Message);
    }

    [Fact]
    public async Task Another_kind_of_end_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() => _ = new NetworkFlow("odd", new()
        {
            From = Core(),
            To = new FlowEndpointArgs { Kind = "pod", Name = "x" },
        })));

        Assert.Equal("to.kind: found 'pod'; write 'service', 'workload' or 'network'.", refusal.Message);
    }

    [Fact]
    public async Task Two_flows_from_one_end_to_another_are_one_with_all_ports()
    {
        var refusal = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() =>
        {
            var (core, gateway) = (Core(), Gateway());
            gateway.ConnectsTo(core, "http");
            gateway.ConnectsTo(core);
        }));

        Assert.Equal(
            "flow 'gateway -> core' is declared already, with other ports or another end of this name; name all its ports at once, or one of its "
            + "ends otherwise.",
            refusal.Message);
    }

    [Fact]
    public async Task A_flow_of_another_name_between_the_same_ends_is_refused_since_its_policies_have_the_same_names()
    {
        var refusal = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() =>
        {
            var (core, gateway) = (Core(), Gateway());
            gateway.ConnectsTo(core, "http");
            _ = new NetworkFlow("again", new() { From = gateway, To = core });
        }));

        Assert.StartsWith("flow 'gateway -> core' is declared already", refusal.Message);
    }

    [Fact]
    public async Task An_end_that_is_named_twice_is_one()
    {
        var recording = await Recording.Run(() =>
        {
            var core = Core();
            Assert.Same(core.ConnectsTo(Mongo(27017)), core.ConnectsTo(Mongo(27017)));
        });

        Assert.Single(recording.Registered, resource => resource.Type == "lucid:index:NetworkFlow");
    }

    [Fact]
    public async Task Another_end_of_the_same_name_is_another()
    {
        var refusal = await Assert.ThrowsAsync<RunException>(() => Recording.Run(() =>
        {
            var core = Core();
            core.ConnectsTo(Mongo(27017));
            core.ConnectsTo(Mongo(27018));
        }));

        Assert.StartsWith("flow 'core -> mongodb' is declared already", refusal.Message);
    }

    [Fact]
    public async Task A_flow_that_is_declared_twice_is_there_once()
    {
        var recording = await Recording.Run(() =>
        {
            var (core, gateway) = (Core(), Gateway());
            Assert.Same(gateway.ConnectsTo(core, "http"), gateway.ConnectsTo(core, "http"));
        });

        Assert.Single(recording.Registered, resource => resource.Type == "lucid:index:NetworkFlow");
    }

    [Fact]
    public async Task Flows_may_run_in_a_circle()
    {
        var recording = await Recording.Run(() =>
        {
            var (core, gateway) = (Core(), Gateway());
            gateway.ConnectsTo(core);
            core.ConnectsTo(gateway);
            core.ConnectsTo(core);
        });

        recording.Snapshot.ShouldReach("gateway", "core", 8080).ShouldReach("core", "gateway", 8080).ShouldReach("core", "core", 8080)
            .ShouldNotReach("gateway", "gateway", 8080);
    }

    [Fact]
    public async Task A_flow_says_all_of_itself_for_those_who_read_the_graph()
    {
        var flow = (await Recording.Run(GatewayToCore)).Inputs("lucid:index:NetworkFlow", "gateway-to-core");

        Assert.Equal(
            "{from: {kind: service, name: gateway, namespace: lucid-ops, plane: ops, ports: [{name: http, number: 8080}]}, ports: [http], "
            + "to: {kind: service, name: core, namespace: lucid-blockchain, plane: blockchain, ports: [{name: http, number: 8080}]}}",
            flow.ToString());
    }

    private static void GatewayToCore() => Gateway().ConnectsTo(Core(), "http");

    private static ExternalWorkload Mongo(int port) => new("mongodb", "data", new() { ["app"] = "mongodb" }, new FlowPortArgs("mongodb", port));

    private static DistrolessService Core() => new("core", Samples.Service(new SecureNetworkPlane("blockchain", new())));

    private static DistrolessService Gateway() => new("gateway", Samples.Service(new SecureNetworkPlane("ops", new())));
}

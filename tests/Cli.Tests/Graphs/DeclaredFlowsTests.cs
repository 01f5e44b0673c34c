using Lucid.Cli.Graphs;
using Lucid.Hardening.Network.Flows;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using static Lucid.Cli.Tests.Plans;

namespace Lucid.Cli.Tests.Graphs;

public sealed class DeclaredFlowsTests
{
    private static readonly ObjectValue Shop = Map(("name", Text("chain")), ("namespace", Text("lucid-blockchain")));

    [Fact]
    public void A_flow_is_read_from_the_inputs_of_its_component() => Assert.Equal(
        """
        | from \ to | blockchain/web | lucid-data:mongodb |
        |---|---|---|
        | blockchain/web |  | mongodb 27017 |

        """,
        FlowGraphText.ToMatrix(Read(Service("web"), Flow(End("service", "web", ("plane", Text("chain"))), MongoDb))));

    [Fact]
    public void A_service_without_flows_is_in_the_graph() =>
        Assert.Equal(["blockchain/web"], Read(Service("web")).Endpoints.Select(end => end.ToString()));

    [Fact]
    public void A_network_is_read_with_its_addresses()
    {
        var network = End("network", "partner", ("addresses", List(Text("203.0.113.0/24"))), ("ports", List(Port("https", 443))));

        var flow = Assert.Single(Read(Flow(End("service", "web", ("plane", Text("ops"))), network)).Flows);

        Assert.Equal("203.0.113.0/24", Assert.Single(flow.To.Addresses).Cidr);
    }

    [Fact]
    public void Only_the_named_ports_are_in_the_graph()
    {
        var target = End("service", "core", ("plane", Text("ops")), ("ports", List(Port("http", 8080), Port("metrics", 9090))));

        var graph = Read(Flow(End("service", "web", ("plane", Text("ops"))), target, ("ports", List(Text("metrics")))));

        Assert.Equal("metrics", Assert.Single(graph.Between("ops/web", "ops/core")).Name);
    }

    [Fact]
    public void A_namespace_that_is_unknown_or_secret_is_left_out()
    {
        PropertyValue[] hidden =
        [
            new OutputValue { Value = null, IsSecret = false, Dependencies = [] },
            new OutputValue { Value = Text("hidden"), IsSecret = true, Dependencies = [] },
            Secret("hidden"),
        ];

        Assert.All(hidden, value => Assert.Null(Assert.Single(
            Read(Flow(End("service", "web", ("plane", Text("ops")), ("namespace", value)), MongoDb)).Flows).From.Namespace));
    }

    [Fact]
    public void Inputs_that_no_component_would_register_are_refused_with_what_is_wrong()
    {
        var exception = Assert.Throws<HostFailureException>(() => Read(Flow(End("service", "Web", ("plane", Text("ops"))), MongoDb)));

        Assert.Equal(FailureKind.Program, exception.Kind);
        Assert.Contains("from.name: found 'Web'", Assert.Single(exception.Diagnostics).Message);
    }

    [Fact]
    public void A_program_without_these_components_has_an_empty_graph() => Assert.Empty(Read(Custom(ConfigMap, "web")).Endpoints);

    private static ObjectValue MongoDb { get; } = End(
        "workload", "mongodb", ("namespace", Text("lucid-data")), ("podLabels", Map(("app", Text("mongodb")))), ("ports", List(Port("mongodb", 27017))));

    private static FlowGraph Read(params Resource[] resources) => DeclaredFlows.Read(new ResourceGraph([Stack, .. resources]));

    private static Resource Service(string name) => Component("lucid:index:DistrolessService", name, ("plane", Shop));

    private static Resource Flow(ObjectValue from, ObjectValue to, params (string Key, PropertyValue Value)[] more) =>
        Component("lucid:index:NetworkFlow", "flow", [("from", from), ("to", to), .. more]);

    private static ObjectValue End(string kind, string name, params (string Key, PropertyValue Value)[] more) =>
        Map([("kind", Text(kind)), ("name", Text(name)), .. more]);

    private static ObjectValue Port(string name, double number) => Map(("name", Text(name)), ("number", Number(number)));
}

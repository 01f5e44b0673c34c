using Lucid.Hardening.Network.Flows;

namespace Lucid.Hardening.Tests.Network;

public sealed class FlowGraphTests
{
    private static readonly FlowGraph Graph = new(
        [
            Flows.Between(Flows.Core, Flows.Network("203.0.113.0/24")),
            Flows.Between(Flows.Gateway, Flows.Core, "grpc", "http"),
            Flows.Between(Flows.Core, Flows.Database),
        ],
        [Flows.Between(Flows.Service("alone", "ops", ("http", 8080)), Flows.Core).From]);

    [Fact]
    public void The_matrix_has_services_that_nobody_reaches_too() => Assert.Equal(
        """
        | from \ to | blockchain/core | ops/alone | ops/gateway | lucid-data:mongodb | outside |
        |---|---|---|---|---|---|
        | blockchain/core |  |  |  | mongodb 27017 | https 443 |
        | ops/alone |  |  |  |  |  |
        | ops/gateway | http 8080, grpc 9090 |  |  |  |  |

        """,
        FlowGraphText.ToMatrix(Graph),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Mermaid_has_planes_as_boxes() => Assert.Equal(
        """
        flowchart LR
          subgraph blockchain
            n0["core"]
          end
          subgraph ops
            n1["alone"]
            n2["gateway"]
          end
          n3(["lucid-data:mongodb"])
          n4{{"outside"}}
          n0 -->|"mongodb 27017"| n3
          n0 -->|"https 443"| n4
          n2 -->|"http 8080, grpc 9090"| n0

        """,
        FlowGraphText.ToMermaid(Graph),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Json_names_every_end_and_every_flow() => Assert.Equal(
        """
        {"formatVersion":1,"endpoints":[{"id":"blockchain/core","kind":"service","name":"core","plane":"blockchain","namespace":"lucid-blockchain"},
        {"id":"ops/gateway","kind":"service","name":"gateway","plane":"ops","namespace":"lucid-ops"}],
        "flows":[{"from":"ops/gateway","to":"blockchain/core","ports":[{"name":"http","number":8080,"protocol":"TCP"}]}]}
        """.ReplaceLineEndings(""),
        System.Text.Json.Nodes.JsonNode.Parse(FlowGraphText.ToJson(new([Flows.Between(Flows.Gateway, Flows.Core, "http")], [])))!.ToJsonString());

    [Fact]
    public void The_order_of_declaration_means_nothing() => Assert.Equal(
        FlowGraphText.ToJson(Graph),
        FlowGraphText.ToJson(new(Graph.Flows.Reverse(), Graph.Endpoints.Reverse())));
}

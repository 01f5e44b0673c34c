using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lucid.Hardening.Network.Flows;

/// <summary>A flow graph for people and for programs.</summary>
public static class FlowGraphText
{
    private const int FormatVersion = 1;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>A Markdown table: a row for each end that connects, a column for each that is connected to, the ports where they meet.</summary>
    public static string ToMatrix(FlowGraph graph)
    {
        var rows = ServicesAnd(graph, flow => flow.From);
        var columns = ServicesAnd(graph, flow => flow.To);
        var text = new StringBuilder("| from \\ to |");
        text.AppendJoin("", columns.Select(column => $" {column} |")).Append("\n|---|");
        text.AppendJoin("", columns.Select(_ => "---|")).Append('\n');
        foreach (var row in rows)
        {
            text.Append("| ").Append(row).Append(" |");
            text.AppendJoin("", columns.Select(column => $" {Ports(graph.Between(row.ToString(), column.ToString()))} |")).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>A Mermaid flowchart: planes as boxes around their services.</summary>
    public static string ToMermaid(FlowGraph graph)
    {
        var ids = graph.Endpoints.Select((end, index) => (Name: end.ToString(), Id: FormattableString.Invariant($"n{index}")))
            .ToDictionary(pair => pair.Name, pair => pair.Id, StringComparer.Ordinal);
        var text = new StringBuilder("flowchart LR\n");
        foreach (var plane in graph.Endpoints.Where(end => end.Plane is not null).GroupBy(end => end.Plane!, StringComparer.Ordinal))
        {
            text.Append("  subgraph ").Append(plane.Key).Append('\n');
            text.AppendJoin("", plane.Select(end => $"    {ids[end.ToString()]}[\"{end.Name}\"]\n")).Append("  end\n");
        }

        foreach (var end in graph.Endpoints.Where(end => end.Plane is null))
        {
            text.Append("  ").Append(ids[end.ToString()])
                .Append(end.Kind == FlowEndpointKind.Network ? "{{\"" : "([\"").Append(end)
                .Append(end.Kind == FlowEndpointKind.Network ? "\"}}\n" : "\"])\n");
        }

        foreach (var flow in graph.Flows)
        {
            text.Append("  ").Append(ids[flow.From.ToString()]).Append(" -->|\"").Append(Ports(graph.Between(flow.From.ToString(), flow.To.ToString()))).Append("\"| ")
                .Append(ids[flow.To.ToString()]).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The graph as JSON, one form for the same graph.</summary>
    public static string ToJson(FlowGraph graph) => new JsonObject
    {
        ["formatVersion"] = FormatVersion,
        ["endpoints"] = new JsonArray([.. graph.Endpoints.Select(Json)]),
        ["flows"] = new JsonArray([.. graph.Flows.Select(Json)]),
    }.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";

    private static JsonObject Json(ResolvedFlowEndpoint end)
    {
        var result = new JsonObject { ["id"] = end.ToString(), ["kind"] = end.Kind.ToString().ToLowerInvariant(), ["name"] = end.Name };
        if (end.Plane is not null)
        {
            result["plane"] = end.Plane;
        }

        if (end.Namespace is not null)
        {
            result["namespace"] = end.Namespace;
        }

        if (!end.Addresses.IsEmpty)
        {
            result["addresses"] = new JsonArray([.. end.Addresses.Select(Json)]);
        }

        return result;
    }

    private static JsonObject Json(AddressBlock block) => new()
    {
        ["cidr"] = block.Cidr,
        ["except"] = new JsonArray([.. block.Except.Select(inner => JsonValue.Create(inner))]),
    };

    private static JsonObject Json(ResolvedFlow flow) => new()
    {
        ["from"] = flow.From.ToString(),
        ["to"] = flow.To.ToString(),
        ["ports"] = new JsonArray(
        [
            .. flow.Ports.Select(port => new JsonObject { ["name"] = port.Name, ["number"] = port.Number, ["protocol"] = port.Protocol }),
        ]),
    };

    private static ImmutableArray<ResolvedFlowEndpoint> ServicesAnd(FlowGraph graph, Func<ResolvedFlow, ResolvedFlowEndpoint> side)
    {
        var names = graph.Flows.Select(flow => side(flow).ToString()).ToHashSet(StringComparer.Ordinal);
        return [.. graph.Endpoints.Where(end => end.Kind == FlowEndpointKind.Service || names.Contains(end.ToString()))];
    }

    private static string Ports(IEnumerable<FlowPort> ports) => string.Join(", ", ports.Select(port =>
        port.Protocol == "TCP" ? FormattableString.Invariant($"{port.Name} {port.Number}") : FormattableString.Invariant($"{port.Name} {port.Number}/{port.Protocol}")));
}

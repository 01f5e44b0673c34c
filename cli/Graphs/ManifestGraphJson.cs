using System.Text.Json;
using Lucid.Cli.Terminal;
using Lucid.Policy.Network;

namespace Lucid.Cli.Graphs;

/// <summary>Who reaches whom by any manifests, for programs.</summary>
internal static class ManifestGraphJson
{
    private const int FormatVersion = 1;

    public static string Write(ManifestGraph graph) => JsonReport.Write(writer =>
    {
        var reach = graph.Reachability;
        var names = new WorkloadNames(reach);
        writer.WriteNumber("formatVersion", FormatVersion);
        writer.WriteNumber("policies", graph.Policies);
        writer.WriteStartArray("workloads");
        foreach (var workload in reach.Workloads)
        {
            writer.WriteStartObject();
            writer.WriteString("id", names.Of(workload));
            WriteNames(writer, workload);
            writer.WriteBoolean("isIngressIsolated", reach.IsIngressIsolated(workload));
            writer.WriteBoolean("isEgressIsolated", reach.IsEgressIsolated(workload));
            Write(writer, "reachesOutside", reach.OutsideFrom(workload));
            Write(writer, "reachedFromOutside", reach.OutsideInto(workload));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("onHostNetwork");
        foreach (var workload in reach.OnHostNetwork)
        {
            writer.WriteStartObject();
            WriteNames(writer, workload);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("connections");
        foreach (var connection in reach.Connections)
        {
            writer.WriteStartObject();
            writer.WriteString("from", names.Of(connection.From));
            writer.WriteString("to", names.Of(connection.To));
            Write(writer, connection.Ports);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        JsonReport.WriteDiagnostics(writer, graph.Diagnostics);
    });

    private static void WriteNames(Utf8JsonWriter writer, Workload workload)
    {
        writer.WriteString("kind", workload.Kind);
        writer.WriteString("namespace", workload.Namespace);
        writer.WriteString("name", workload.Name);
    }

    private static void Write(Utf8JsonWriter writer, string property, ImmutableArray<OutsideAccess> accesses)
    {
        writer.WriteStartArray(property);
        foreach (var access in accesses)
        {
            writer.WriteStartObject();
            writer.WriteString("cidr", access.Block.Cidr.ToString());
            JsonReport.WriteTexts(writer, "except", access.Block.Except.Select(except => except.ToString()));
            Write(writer, access.Ports);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, PortSet ports)
    {
        writer.WriteStartArray("ports");
        foreach (var range in ports.Ranges)
        {
            writer.WriteStartObject();
            writer.WriteString("protocol", range.Protocol.ToString().ToUpperInvariant());
            writer.WriteNumber("first", range.First);
            writer.WriteNumber("last", range.Last);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

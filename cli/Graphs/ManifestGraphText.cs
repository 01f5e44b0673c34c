using System.Globalization;
using System.Text;
using Lucid.Policy.Network;

namespace Lucid.Cli.Graphs;

/// <summary>Who reaches whom by any manifests, for people.</summary>
internal static class ManifestGraphText
{
    private const string Outside = "outside";

    /// <summary>
    /// A Markdown table: a row for each workload and for what is outside of the cluster, a column for each, the ports where they meet.
    /// </summary>
    public static string ToMatrix(ManifestGraph graph)
    {
        var reach = graph.Reachability;
        var names = new WorkloadNames(reach);
        var ports = reach.Connections.ToDictionary(connection => (connection.From, connection.To), connection => connection.Ports.ToString());
        var text = new StringBuilder("| from \\ to |");
        text.AppendJoin("", reach.Workloads.Select(to => $" {Cell(names.Of(to))} |")).Append($" {Outside} |\n|---|");
        text.AppendJoin("", reach.Workloads.Select(_ => "---|")).Append("---|\n");
        foreach (var from in reach.Workloads)
        {
            text.Append($"| {Cell(names.Of(from))} |");
            text.AppendJoin("", reach.Workloads.Select(to => $" {ports.GetValueOrDefault((from, to), "")} |"));
            text.Append($" {Of(reach.OutsideFrom(from))} |\n");
        }

        text.Append($"| {Outside} |").AppendJoin("", reach.Workloads.Select(to => $" {Of(reach.OutsideInto(to))} |")).Append("  |\n\n");
        text.AppendJoin("", reach.OnHostNetwork.Select(workload =>
            $"{workload} is on the network of its node: no policy protects or binds it, and it is not in the table.\n"));
        return text.Append(CultureInfo.InvariantCulture, $"By {graph.Policies} network {(graph.Policies == 1 ? "policy" : "policies")}. ")
            .Append("Other workloads of the cluster are not in the files, so not in the table.\n").ToString();
    }

    /// <summary>A Mermaid flowchart: namespaces as boxes around their workloads.</summary>
    public static string ToMermaid(ManifestGraph graph)
    {
        var reach = graph.Reachability;
        var names = new WorkloadNames(reach);
        var ids = reach.Workloads.Select((workload, number) => (workload, Id: FormattableString.Invariant($"n{number}")))
            .ToDictionary(pair => pair.workload, pair => pair.Id);
        var text = new StringBuilder("flowchart LR\n");
        foreach (var (number, inside) in reach.Workloads.GroupBy(workload => workload.Namespace, StringComparer.Ordinal).Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"  subgraph s{number}[\"{Quoted(inside.Key)}\"]\n");
            text.AppendJoin("", inside.Select(workload => $"    {ids[workload]}[\"{Quoted(names.WithinNamespace(workload))}\"]\n"));
            text.Append("  end\n");
        }

        text.Append($"  {Outside}{{{{\"{Outside}\"}}}}\n");
        foreach (var connection in reach.Connections)
        {
            text.Append($"  {ids[connection.From]} -->|\"{connection.Ports}\"| {ids[connection.To]}\n");
        }

        text.AppendJoin("", reach.Workloads.Where(from => !reach.OutsideFrom(from).IsEmpty)
            .Select(from => $"  {ids[from]} -->|\"{Of(reach.OutsideFrom(from))}\"| {Outside}\n"));
        text.AppendJoin("", reach.Workloads.Where(to => !reach.OutsideInto(to).IsEmpty)
            .Select(to => $"  {Outside} -->|\"{Of(reach.OutsideInto(to))}\"| {ids[to]}\n"));
        return text.ToString();
    }

    private static string Of(ImmutableArray<OutsideAccess> accesses) =>
        accesses.Length == IpBlock.Everywhere.Length
            && accesses.All(access => access.Ports.Equals(accesses[0].Ports) && IpBlock.Everywhere.Contains(access.Block))
            ? $"everywhere: {accesses[0].Ports}"
            : string.Join("; ", accesses);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Quoted(string text) => text.Replace("\"", "#quot;", StringComparison.Ordinal);
}

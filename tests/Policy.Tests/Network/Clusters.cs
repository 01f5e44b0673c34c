using Lucid.Policy.Documents;
using Lucid.Policy.Network;

namespace Lucid.Policy.Tests.Network;

/// <summary>Small clusters in YAML.</summary>
internal static class Clusters
{
    public static Reachability Evaluate(params string[] documents) => Read(documents).Evaluate();

    public static ClusterNetwork Read(params string[] documents)
    {
        var file = KubernetesReader.Read("cluster.yaml", string.Join("\n---\n", documents));
        Assert.Empty(file.Problems);
        Assert.Empty(file.PassedOver);
        return ClusterNetwork.Read([file]);
    }

    public static string Namespace(string name, string labels = "")
        => $"{{apiVersion: v1, kind: Namespace, metadata: {{name: {name}, labels: {{{labels}}}}}}}";

    /// <summary>A pod <c>name</c> in a namespace, with the label <c>app: name</c>, more labels, and ports.</summary>
    public static string Pod(string name, string labels = "", string ports = "", string spec = "")
    {
        var (space, own) = (name.Split('/')[0], name.Split('/')[1]);
        return $"{{apiVersion: v1, kind: Pod, metadata: {{name: {own}, namespace: {space}, labels: {{app: {own}, {labels}}}}},"
            + $" spec: {{containers: [{{name: main, ports: [{ports}]}}], {spec}}}}}";
    }

    public static string PolicyOf(string space, string spec, string name = "policy") => $"""
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata: {"{"}name: {name}, namespace: {space}{"}"}
        spec: {"{"}{spec}{"}"}
        """;

    /// <summary>Who reaches whom, as <c>a/x-a/y</c>, without the ways of workloads to themselves.</summary>
    public static string Pairs(this Reachability reachability) => string.Join(' ', reachability.Connections
        .Where(connection => connection.From != connection.To)
        .Select(connection => $"{Short(connection.From)}-{Short(connection.To)}"));

    /// <summary>The ports between two workloads by their names.</summary>
    public static string Ports(this Reachability reachability, string from, string to)
        => reachability.Between(reachability.Find(from)!, reachability.Find(to)!).ToString();

    private static string Short(Workload workload) => $"{workload.Namespace}/{workload.Name}";
}

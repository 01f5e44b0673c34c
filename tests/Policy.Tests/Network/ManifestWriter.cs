using System.Text.Json.Nodes;
using Lucid.Policy.Network;

namespace Lucid.Policy.Tests.Network;

/// <summary>Writes a cluster as the manifests that make it.</summary>
internal static class ManifestWriter
{
    private static readonly ImmutableSortedDictionary<string, string> NoLabels = ImmutableSortedDictionary<string, string>.Empty;

    public static string Write(ClusterNetwork cluster) => string.Join("\n---\n", cluster.Namespaces.Select(Namespace)
        .Concat(cluster.Workloads.Select(Workload)).Concat(cluster.Policies.Select(Policy)).Select(node => node.ToJsonString()));

    private static JsonObject Namespace(NetworkNamespace item) => Object("v1", "Namespace", item.Name, null, item.Labels);

    private static JsonObject Workload(Workload item)
    {
        var written = Object("v1", item.Kind, item.Name, item.Namespace, item.Labels);
        var ports = item.Ports.Select(port
            => (JsonNode)new JsonObject { ["name"] = port.Name, ["containerPort"] = port.Number, ["protocol"] = Name(port.Protocol) });
        written["spec"] = new JsonObject
        {
            ["hostNetwork"] = item.IsOnHostNetwork,
            ["containers"] = new JsonArray(new JsonObject { ["name"] = "main", ["ports"] = new JsonArray([.. ports]) }),
        };
        return written;
    }

    private static JsonObject Policy(NetworkPolicy item)
    {
        var written = Object("networking.k8s.io/v1", "NetworkPolicy", item.Name, item.Namespace, NoLabels);
        var types = new[] { ("Ingress", item.IsolatesIngress), ("Egress", item.IsolatesEgress) }.Where(type => type.Item2).Select(type => type.Item1);
        written["spec"] = new JsonObject
        {
            ["podSelector"] = Selector(item.PodSelector),
            ["policyTypes"] = Texts(types),
            ["ingress"] = new JsonArray([.. item.Ingress.Select(rule => Rule(rule, "from"))]),
            ["egress"] = new JsonArray([.. item.Egress.Select(rule => Rule(rule, "to"))]),
        };
        return written;
    }

    private static JsonObject Rule(PolicyRule rule, string peers) => new()
    {
        [peers] = new JsonArray([.. rule.Peers.Select(Peer)]),
        ["ports"] = new JsonArray([.. rule.Ports.Select(Port)]),
    };

    private static JsonObject Peer(PolicyPeer peer) => new()
    {
        ["podSelector"] = peer.PodSelector is { } pods ? Selector(pods) : null,
        ["namespaceSelector"] = peer.NamespaceSelector is { } spaces ? Selector(spaces) : null,
        ["ipBlock"] = peer.IpBlock is { } block
            ? new JsonObject { ["cidr"] = block.Cidr.ToString(), ["except"] = Texts(block.Except.Select(except => except.ToString())) }
            : null,
    };

    private static JsonObject Port(PolicyPort port) => new()
    {
        ["protocol"] = Name(port.Protocol),
        ["port"] = port.Name is { } name ? name : port.Number,
        ["endPort"] = port.EndPort,
    };

    private static JsonObject Selector(LabelSelector selector) => new()
    {
        ["matchExpressions"] = new JsonArray([.. selector.Requirements.Select(requirement => new JsonObject
        {
            ["key"] = requirement.Key,
            ["operator"] = requirement.Operator.ToString(),
            ["values"] = Texts(requirement.Values),
        })]),
    };

    private static JsonObject Object(
        string version, string kind, string name, string? space, ImmutableSortedDictionary<string, string> labels) => new()
    {
        ["apiVersion"] = version,
        ["kind"] = kind,
        ["metadata"] = new JsonObject
        {
            ["name"] = name,
            ["namespace"] = space,
            ["labels"] = new JsonObject(labels.Select(label => KeyValuePair.Create(label.Key, (JsonNode?)label.Value))),
        },
    };

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static string Name(NetworkProtocol protocol) => protocol.ToString().ToUpperInvariant();
}

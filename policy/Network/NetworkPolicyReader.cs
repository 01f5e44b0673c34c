using Lucid.Policy.Documents;
using Lucid.Policy.Documents.Shapes;

namespace Lucid.Policy.Network;

/// <summary>Reads a NetworkPolicy, with the defaults and the checks of the API server.</summary>
internal sealed class NetworkPolicyReader(KubernetesObject item)
{
    private readonly List<PolicyProblem> _problems = [];

    public static bool IsPolicy(KubernetesObject item) => item is { Group: "networking.k8s.io", Kind: "NetworkPolicy" };

    /// <summary>Why the API server refuses the policy, but for values of wrong types, which are told elsewhere.</summary>
    public ImmutableArray<PolicyProblem> Problems => [.. _problems];

    /// <summary>The policy; null where the API server refuses it.</summary>
    public NetworkPolicy? Read(string defaultNamespace)
    {
        var spec = item.Root.Object("spec") ?? new DocumentObject(item.Root.Position, []);
        if (item.Root.Value("spec") is { } value && KubernetesShapes.NetworkPolicySpec.Check(value, "spec").Any())
        {
            return null;
        }

        var types = Types(spec);
        var policy = new NetworkPolicy
        {
            Namespace = item.Namespace ?? defaultNamespace,
            Name = item.Name ?? item.Locate(item.Root.Position).ToString(),
            PodSelector = Selector(spec.Object("podSelector")) ?? LabelSelector.Everything,
            IsolatesIngress = types.Contains("Ingress"),
            IsolatesEgress = types.Contains("Egress"),
            Ingress = [.. spec.Objects("ingress").Select(rule => Rule(rule, "from"))],
            Egress = [.. spec.Objects("egress").Select(rule => Rule(rule, "to"))],
        };
        return _problems.Count == 0 ? policy : null;
    }

    /// <summary>Without policyTypes a policy isolates ingress, and egress only where it has an egress rule.</summary>
    private ImmutableArray<string> Types(DocumentObject spec)
    {
        var given = spec.List("policyTypes").Cast<DocumentScalar>().ToList();
        foreach (var type in given.Where(type => type.Text is not ("Ingress" or "Egress")))
        {
            Report(type.Position, $"policyTypes has {Quote.Of(type.Text)}; it takes Ingress and Egress");
        }

        return given.Count > 0 ? [.. given.Select(type => type.Text)]
            : spec.List("egress").IsEmpty ? ["Ingress"]
            : ["Ingress", "Egress"];
    }

    private PolicyRule Rule(DocumentObject rule, string peers) => new()
    {
        Peers = [.. rule.Objects(peers).Select(Peer)],
        Ports = [.. rule.Objects("ports").Select(Port)],
    };

    private PolicyPeer Peer(DocumentObject peer)
    {
        var read = new PolicyPeer
        {
            PodSelector = Selector(peer.Object("podSelector")),
            NamespaceSelector = Selector(peer.Object("namespaceSelector")),
            IpBlock = peer.Object("ipBlock") is { } block ? Block(block) : null,
        };
        if (!peer.Has("podSelector") && !peer.Has("namespaceSelector") && !peer.Has("ipBlock"))
        {
            Report(
                peer.Position,
                "this peer is empty; write podSelector, namespaceSelector or ipBlock, or leave the list of peers out to mean everybody");
        }
        else if (peer.Has("ipBlock") && (peer.Has("podSelector") || peer.Has("namespaceSelector")))
        {
            Report(
                peer.Entry("ipBlock")!.KeyPosition,
                "ipBlock stands beside a selector; write two peers, one for the addresses and one for the pods");
        }

        return read;
    }

    private IpBlock? Block(DocumentObject block)
    {
        if (!IpBlock.TryParse(block.Text("cidr"), out var cidr))
        {
            Report(block.Nearest("cidr"), $"ipBlock.cidr is {Quote.Of(block.Text("cidr"))}; write a range such as 10.0.0.0/8");
            return null;
        }

        var excepts = ImmutableArray.CreateBuilder<System.Net.IPNetwork>();
        foreach (var item in block.List("except").Cast<DocumentScalar>())
        {
            if (!IpBlock.TryParse(item.Text, out var except) || !cidr.Contains(except.BaseAddress)
                || except.PrefixLength <= cidr.PrefixLength)
            {
                Report(item.Position, $"ipBlock.except has {Quote.Of(item.Text)}; write ranges that are parts of {cidr}");
            }

            excepts.Add(except);
        }

        return new() { Cidr = cidr, Except = excepts.ToImmutable() };
    }

    private PolicyPort Port(DocumentObject port)
    {
        var protocol = WorkloadReader.Protocol(port);
        if (protocol is null)
        {
            Report(port.Nearest("protocol"), $"protocol is {Quote.Of(port.Text("protocol"))}; write TCP, UDP or SCTP");
        }

        var (number, end) = (port.Integer("port"), port.Integer("endPort"));
        if (number is < 1 or > PortRange.Highest)
        {
            Report(port.Nearest("port"), $"port is {number}; write a number from 1 to {PortRange.Highest}");
        }

        if (end is not null && (number is null || end < number || end > PortRange.Highest))
        {
            Report(
                port.Nearest("endPort"),
                $"endPort is {end}; it takes a port that is a number, and is at least that and at most {PortRange.Highest}");
        }

        return new()
        {
            Protocol = protocol ?? NetworkProtocol.Tcp,
            Number = (int?)Clamp(number),
            EndPort = (int?)Clamp(end),
            Name = number is null ? port.Text("port") : null,
        };
    }

    private LabelSelector? Selector(DocumentObject? selector) => selector is null ? null : new()
    {
        Requirements =
        [
            .. selector.Texts("matchLabels")
                .Select(label => new LabelRequirement { Key = label.Key, Operator = LabelOperator.In, Values = [label.Value] }),
            .. selector.Objects("matchExpressions").Select(Requirement),
        ],
    };

    private LabelRequirement Requirement(DocumentObject expression)
    {
        ImmutableArray<string> values = [.. expression.List("values").Cast<DocumentScalar>().Select(value => value.Text)];
        var text = expression.Text("operator");
        LabelOperator? read = text switch
        {
            "In" => LabelOperator.In,
            "NotIn" => LabelOperator.NotIn,
            "Exists" => LabelOperator.Exists,
            "DoesNotExist" => LabelOperator.DoesNotExist,
            _ => null,
        };
        if (read is null)
        {
            Report(expression.Nearest("operator"), $"operator is {Quote.Of(text)}; write In, NotIn, Exists or DoesNotExist");
        }
        else if (read is LabelOperator.In or LabelOperator.NotIn == values.IsEmpty)
        {
            Report(expression.Nearest("values"), values.IsEmpty ? $"{text} needs values" : $"{text} takes no values");
        }

        if (string.IsNullOrEmpty(expression.Text("key")))
        {
            Report(expression.Nearest("key"), "this expression has no key; write the key of a label");
        }

        return new() { Key = expression.Text("key") ?? "", Operator = read ?? LabelOperator.Exists, Values = values };
    }

    private void Report(Position position, string message) => _problems.Add(new(position, message));

    private static long? Clamp(long? port) => port is { } number ? Math.Clamp(number, 1, PortRange.Highest) : null;
}

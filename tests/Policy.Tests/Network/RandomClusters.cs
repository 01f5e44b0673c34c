using System.Net;
using FsCheck;
using FsCheck.Fluent;
using Lucid.Policy.Network;

namespace Lucid.Policy.Tests.Network;

public static class RandomClusters
{
    private static readonly string[] Names = ["a", "b", "c"];
    private static readonly string[] Keys = ["app", "tier"];
    private static readonly string[] Values = ["x", "y"];
    private static readonly string[] PortNames = ["http", "dns"];

    public static Arbitrary<ClusterNetwork> Clusters() => Arb.From(
        from namespaces in Gen.SubListOf(Names).SelectMany(names => Gen.CollectToArray(names, Namespace))
        from workloads in Several(Workload(), 7)
        from policies in Several(Policy(), 5)
        select new ClusterNetwork
        {
            Namespaces = [.. namespaces],
            Workloads = [.. workloads.DistinctBy(workload => (workload.Namespace, workload.Name))],
            Policies = [.. policies.Select((policy, index) => policy with { Name = $"policy-{index}" })],
        });

    private static Gen<NetworkNamespace> Namespace(string name)
        => Labels().Select(labels => new NetworkNamespace { Name = name, Labels = labels });

    private static Gen<Workload> Workload() =>
        from space in Gen.Elements(Names)
        from name in Gen.Choose(1, 5)
        from labels in Labels()
        from ports in Several(NamedPort(), 2)
        from host in Gen.Choose(0, 9)
        select new Workload
        {
            Kind = "Pod",
            Namespace = space,
            Name = $"pod-{name}",
            Labels = labels,
            Ports = [.. ports],
            IsOnHostNetwork = host == 0,
        };

    private static Gen<NamedPort> NamedPort() =>
        from name in Gen.Elements(PortNames)
        from protocol in Protocol()
        from number in Gen.Choose(1, 4)
        select new NamedPort(name, protocol, number);

    private static Gen<NetworkPolicy> Policy() =>
        from space in Gen.Elements(Names)
        from selector in Selector()
        from types in Gen.Choose(1, 3)
        from ingress in Several(Rule(), 2)
        from egress in Several(Rule(), 2)
        select new NetworkPolicy
        {
            Namespace = space,
            Name = "",
            PodSelector = selector,
            IsolatesIngress = (types & 1) != 0,
            IsolatesEgress = (types & 2) != 0,
            Ingress = [.. ingress],
            Egress = [.. egress],
        };

    private static Gen<PolicyRule> Rule() =>
        from peers in Several(Peer(), 2)
        from ports in Several(Port(), 2)
        select new PolicyRule { Peers = [.. peers], Ports = [.. ports] };

    private static Gen<PolicyPeer> Peer() => Gen.OneOf(
        Selector().Select(pods => new PolicyPeer { PodSelector = pods }),
        Selector().Select(spaces => new PolicyPeer { NamespaceSelector = spaces }),
        Gen.Zip(Selector(), Selector()).Select(both => new PolicyPeer { PodSelector = both.Item1, NamespaceSelector = both.Item2 }),
        Block().Select(block => new PolicyPeer { IpBlock = block }));

    private static Gen<IpBlock> Block() => Gen.Elements<(string Cidr, string[] Except)>(
            ("0.0.0.0/0", []), ("10.0.0.0/8", []), ("10.0.0.0/8", ["10.1.0.0/16"]), ("10.1.0.0/16", ["10.1.1.0/24", "10.1.0.0/32"]),
                ("fd00::/16", ["fd00:1::/32"]))
        .Select(block => new IpBlock { Cidr = IPNetwork.Parse(block.Cidr), Except = [.. block.Except.Select(IPNetwork.Parse)] });

    private static Gen<PolicyPort> Port() =>
        from protocol in Protocol()
        from number in Gen.Choose(1, 4)
        from length in Gen.Choose(0, 2)
        from name in Gen.Elements(PortNames)
        from port in Gen.Elements(
            new PolicyPort { Protocol = protocol },
            new PolicyPort { Protocol = protocol, Number = number },
            new PolicyPort { Protocol = protocol, Number = number, EndPort = number + length },
            new PolicyPort { Protocol = protocol, Name = name })
        select port;

    private static Gen<LabelSelector> Selector()
        => Several(Requirement(), 2).Select(items => new LabelSelector { Requirements = [.. items] });

    private static Gen<LabelRequirement> Requirement() =>
        from key in Gen.Elements([.. Keys, NetworkNamespace.NameLabel])
        from operation in Gen.Elements(Enum.GetValues<LabelOperator>())
        from values in Gen.NonEmptyListOf(Gen.Elements([.. Values, .. Names]))
        select new LabelRequirement
        {
            Key = key,
            Operator = operation,
            Values = operation is LabelOperator.In or LabelOperator.NotIn ? [.. values.Distinct()] : [],
        };

    private static Gen<ImmutableSortedDictionary<string, string>> Labels() => Several(Gen.Zip(Gen.Elements(Keys), Gen.Elements(Values)), 2)
        .Select(labels => labels.DistinctBy(label => label.Item1)
            .ToImmutableSortedDictionary(label => label.Item1, label => label.Item2, StringComparer.Ordinal));

    private static Gen<NetworkProtocol> Protocol()
        => Gen.Elements(NetworkProtocol.Tcp, NetworkProtocol.Tcp, NetworkProtocol.Udp, NetworkProtocol.Sctp);

    private static Gen<T[]> Several<T>(Gen<T> item, int most) => Gen.Choose(0, most).SelectMany(count => Gen.ArrayOf(item, count));
}

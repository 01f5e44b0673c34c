namespace Lucid.Policy.Network;

/// <summary>Resolves the selectors of every policy once and hands out its rules to the pods that it is about.</summary>
internal sealed class Evaluator
{
    private readonly ClusterNetwork _cluster;
    private readonly ImmutableArray<Workload> _workloads;
    private readonly SelectorIndex _index;

    public Evaluator(ClusterNetwork cluster)
    {
        _cluster = cluster;
        _workloads = [.. cluster.Workloads.Where(workload => !workload.IsOnHostNetwork).Distinct().Order()];
        var known = cluster.Namespaces.Select(item => item.Name).ToHashSet(StringComparer.Ordinal);
        var others = _workloads.Select(workload => workload.Namespace).Distinct(StringComparer.Ordinal)
            .Where(name => !known.Contains(name));
        _index = new(_workloads, [.. cluster.Namespaces, .. others.Select(name => new NetworkNamespace { Name = name })]);
    }

    public Reachability Evaluate() => new(
        _workloads,
        [.. _cluster.Workloads.Where(workload => workload.IsOnHostNetwork).Distinct().Order()],
        Grants(policy => policy.IsolatesIngress, policy => policy.Ingress),
        Grants(policy => policy.IsolatesEgress, policy => policy.Egress));

    private ImmutableArray<ImmutableArray<Grant>?> Grants(
        Func<NetworkPolicy, bool> isolates,
        Func<NetworkPolicy, ImmutableArray<PolicyRule>> rules)
    {
        var grants = new List<Grant>?[_workloads.Length];
        foreach (var policy in _cluster.Policies.Where(isolates))
        {
            ImmutableArray<Grant> resolved = [.. rules(policy).Select(rule => Resolve(rule, policy.Namespace))];
            foreach (var number in _index.In(policy.Namespace, policy.PodSelector))
            {
                (grants[number] ??= []).AddRange(resolved);
            }
        }

        return [.. grants.Select(list => list?.ToImmutableArray())];
    }

    private Grant Resolve(PolicyRule rule, string ownNamespace)
    {
        var workloads = new WorkloadSet(_workloads.Length);
        foreach (var number in rule.Peers.Where(peer => peer.IpBlock is null).SelectMany(peer => _index.Of(peer, ownNamespace)))
        {
            workloads.Add(number);
        }

        return new(
            rule.Peers.IsEmpty,
            workloads,
            [.. rule.Peers.Select(peer => peer.IpBlock).OfType<IpBlock>()],
            rule.Ports.IsEmpty ? PortSet.All : PortSet.Of(rule.Ports.Where(port => port.Name is null).Select(Range)),
            [.. rule.Ports.Where(port => port.Name is not null)]);
    }

    private static PortRange Range(PolicyPort port) => port.Number is { } number
        ? new(port.Protocol, number, port.EndPort ?? number)
        : PortRange.AllOf(port.Protocol);
}

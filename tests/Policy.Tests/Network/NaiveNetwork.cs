using System.Net;
using Lucid.Policy.Network;

namespace Lucid.Policy.Tests.Network;

/// <summary>
/// The semantics of NetworkPolicies a second time, one packet at a time, sentence by sentence from the facts, without a thought for speed.
/// </summary>
internal sealed class NaiveNetwork(ClusterNetwork cluster)
{
    /// <summary>Traffic needs egress allowed at the source and ingress allowed at the target.</summary>
    public bool Reaches(Workload from, Workload to, NetworkProtocol protocol, int port)
        => Allows(
                from,
                policy => policy.IsolatesEgress,
                policy => policy.Egress,
                (rule, home) => IsPeer(rule, home, to) && HasPort(rule, to, protocol, port))
            && Allows(
                to,
                policy => policy.IsolatesIngress,
                policy => policy.Ingress,
                (rule, home) => IsPeer(rule, home, from) && HasPort(rule, to, protocol, port));

    /// <summary>To an address outside only the source's policies count, and names of ports say nothing about it.</summary>
    public bool ReachesOutside(Workload from, IPAddress address, NetworkProtocol protocol, int port) => Allows(
        from,
        policy => policy.IsolatesEgress,
        policy => policy.Egress,
        (rule, _) => (rule.Peers.IsEmpty || rule.Peers.Any(peer => peer.IpBlock is { } block && block.Cidr.Contains(address)
                && block.Except.All(except => !except.Contains(address))))
            && HasPort(rule, null, protocol, port));

    /// <summary>A pod is isolated once any policy of that type selects it; policies are additive.</summary>
    private bool Allows(
        Workload pod,
        Func<NetworkPolicy, bool> isolates,
        Func<NetworkPolicy, ImmutableArray<PolicyRule>> rules,
        Func<PolicyRule, string, bool> matches)
    {
        var policies = cluster.Policies.Where(isolates)
            .Where(policy => policy.Namespace == pod.Namespace && Selects(policy.PodSelector, pod.Labels)).ToList();
        return policies.Count == 0 || policies.Any(policy => rules(policy).Any(rule => matches(rule, policy.Namespace)));
    }

    /// <summary>
    /// No peers are all sources; a podSelector alone is about the policy's namespace; both selectors of one peer must hold.
    /// </summary>
    private bool IsPeer(PolicyRule rule, string home, Workload pod)
        => rule.Peers.IsEmpty || rule.Peers.Any(peer => (peer.PodSelector, peer.NamespaceSelector) switch
    {
        (null, null) => false,
        ({ } pods, null) => pod.Namespace == home && Selects(pods, pod.Labels),
        (null, { } spaces) => Selects(spaces, LabelsOf(pod.Namespace)),
        ({ } pods, { } spaces) => Selects(spaces, LabelsOf(pod.Namespace)) && Selects(pods, pod.Labels),
    });

    /// <summary>No ports are all ports; a port without number and name is all of its protocol; a name is resolved at the target.</summary>
    private static bool HasPort(PolicyRule rule, Workload? target, NetworkProtocol protocol, int port)
        => rule.Ports.IsEmpty || rule.Ports.Any(allowed => allowed.Protocol == protocol && allowed switch
        {
            { Name: { } name } => target is not null
                && target.Ports.Any(named => named.Name == name && named.Protocol == protocol && named.Number == port),
            { Number: null } => true,
            { EndPort: { } end } => port >= allowed.Number && port <= end,
            _ => port == allowed.Number,
        });

    private ImmutableSortedDictionary<string, string> LabelsOf(string name)
    {
        var given = cluster.Namespaces.FirstOrDefault(candidate => candidate.Name == name)?.Labels;
        return (given ?? ImmutableSortedDictionary<string, string>.Empty).SetItem("kubernetes.io/metadata.name", name);
    }

    private static bool Selects(LabelSelector selector, ImmutableSortedDictionary<string, string> labels)
        => selector.Requirements.All(requirement =>
    {
        var value = labels.GetValueOrDefault(requirement.Key);
        return requirement.Operator switch
        {
            LabelOperator.In => value is not null && requirement.Values.Contains(value),
            LabelOperator.NotIn => value is null || !requirement.Values.Contains(value),
            LabelOperator.Exists => value is not null,
            _ => value is null,
        };
    });
}

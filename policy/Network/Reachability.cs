using System.Net;

namespace Lucid.Policy.Network;

/// <summary>
/// Who reaches whom under a set of NetworkPolicies: for every pair of workloads the ports, and for every workload the addresses outside.
/// Two values are equal when they allow the same. Replies to allowed connections and the kubelet's probes always pass, and are not shown;
/// a workload's way to itself is that from one of its pods to another.
/// </summary>
public sealed class Reachability : IEquatable<Reachability>
{
    private readonly Dictionary<Workload, int> _numbers;
    private readonly ImmutableArray<ImmutableArray<Grant>?> _ingress;
    private readonly ImmutableArray<ImmutableArray<Grant>?> _egress;

    /// <param name="workloads">The workloads, in order.</param>
    /// <param name="onHostNetwork">Workloads beyond the reach of policies.</param>
    /// <param name="ingress">For each workload what may come in; null where no policy isolates it.</param>
    /// <param name="egress">For each workload what may go out; null where no policy isolates it.</param>
    internal Reachability(
        ImmutableArray<Workload> workloads,
        ImmutableArray<Workload> onHostNetwork,
        ImmutableArray<ImmutableArray<Grant>?> ingress,
        ImmutableArray<ImmutableArray<Grant>?> egress)
    {
        Workloads = workloads;
        OnHostNetwork = onHostNetwork;
        _ingress = ingress;
        _egress = egress;
        _numbers = workloads.Select((workload, number) => (workload, number)).ToDictionary(pair => pair.workload, pair => pair.number);
    }

    /// <summary>The workloads: by namespace, name and kind.</summary>
    public ImmutableArray<Workload> Workloads { get; }

    /// <summary>The workloads on the node's network, which policies neither protect nor bind; no query takes them.</summary>
    public ImmutableArray<Workload> OnHostNetwork { get; }

    /// <summary>Every pair that has a port: by the order of <see cref="Workloads"/>, first of the one that connects.</summary>
    public IEnumerable<Connection> Connections => Enumerable.Range(0, Workloads.Length).SelectMany(ConnectionsFrom);

    /// <summary>Whether some policy isolates a workload against what comes in.</summary>
    /// <param name="workload">The workload.</param>
    /// <returns>True when only what a policy allows comes in.</returns>
    /// <exception cref="ArgumentException">The workload is none of these.</exception>
    public bool IsIngressIsolated(Workload workload) => _ingress[Number(workload)] is not null;

    /// <summary>Whether some policy isolates a workload against what goes out.</summary>
    /// <param name="workload">The workload.</param>
    /// <returns>True when only what a policy allows goes out.</returns>
    /// <exception cref="ArgumentException">The workload is none of these.</exception>
    public bool IsEgressIsolated(Workload workload) => _egress[Number(workload)] is not null;

    /// <summary>The workload of a name.</summary>
    /// <param name="name">The namespace, a slash, and the name, as in <c>lucid-ops/admin-ui</c>.</param>
    /// <returns>The workload, the first by kind where there are several; null where there is none.</returns>
    public Workload? Find(string name) => Workloads.FirstOrDefault(workload => $"{workload.Namespace}/{workload.Name}" == name);

    /// <summary>The ports of a workload that another reaches.</summary>
    /// <param name="from">Who connects.</param>
    /// <param name="to">Who is connected to.</param>
    /// <returns>The ports.</returns>
    /// <exception cref="ArgumentException">A workload is none of these.</exception>
    public PortSet Between(Workload from, Workload to) => Between(Number(from), Number(to));

    /// <summary>Whether a workload reaches a port of another.</summary>
    /// <param name="from">Who connects.</param>
    /// <param name="to">Who is connected to.</param>
    /// <param name="protocol">The protocol.</param>
    /// <param name="port">The port of the target's pods; a Service's port may be another.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="ArgumentException">A workload is none of these.</exception>
    public bool Reaches(Workload from, Workload to, NetworkProtocol protocol, int port) => Between(from, to).Contains(protocol, port);

    /// <summary>The addresses outside the cluster that a workload reaches.</summary>
    /// <param name="workload">The workload.</param>
    /// <returns>The addresses, by their text, each block once.</returns>
    /// <exception cref="ArgumentException">The workload is none of these.</exception>
    public ImmutableArray<OutsideAccess> OutsideFrom(Workload workload) => Outside(_egress[Number(workload)], grant => grant.Numbered);

    /// <summary>The addresses outside the cluster that reach a workload.</summary>
    /// <param name="workload">The workload.</param>
    /// <returns>The addresses, by their text, each block once.</returns>
    /// <exception cref="ArgumentException">The workload is none of these.</exception>
    public ImmutableArray<OutsideAccess> OutsideInto(Workload workload)
        => Outside(_ingress[Number(workload)], grant => grant.PortsAt(workload));

    /// <summary>Whether a workload reaches an address outside the cluster.</summary>
    /// <param name="from">Who connects.</param>
    /// <param name="address">The address.</param>
    /// <param name="protocol">The protocol.</param>
    /// <param name="port">The port.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="ArgumentException">The workload is none of these.</exception>
    public bool ReachesOutside(Workload from, IPAddress address, NetworkProtocol protocol, int port)
        => OutsideFrom(from).Any(access => access.Block.Contains(address) && access.Ports.Contains(protocol, port));

    /// <inheritdoc />
    public bool Equals(Reachability? other) => other is not null
        && Workloads.SequenceEqual(other.Workloads)
        && OnHostNetwork.SequenceEqual(other.OnHostNetwork)
        && Connections.SequenceEqual(other.Connections)
        && Workloads.All(workload => OutsideFrom(workload).SequenceEqual(other.OutsideFrom(workload))
            && OutsideInto(workload).SequenceEqual(other.OutsideInto(workload)));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as Reachability);

    /// <inheritdoc />
    public override int GetHashCode() => Workloads.Aggregate(Workloads.Length, HashCode.Combine);

    private IEnumerable<Connection> ConnectionsFrom(int from)
    {
        foreach (var to in Targets(from))
        {
            if (Between(from, to) is { IsEmpty: false } ports)
            {
                yield return new(Workloads[from], Workloads[to], ports);
            }
        }
    }

    private IEnumerable<int> Targets(int from)
    {
        if (_egress[from] is not { } grants || grants.Any(grant => grant.IsForEverybody))
        {
            return Enumerable.Range(0, Workloads.Length);
        }

        var targets = new WorkloadSet(Workloads.Length);
        foreach (var grant in grants)
        {
            targets.AddAll(grant.Workloads);
        }

        return targets.Members();
    }

    private PortSet Between(int from, int to)
    {
        var going = Ports(_egress[from], to, Workloads[to]);
        return going.IsEmpty ? going : going.Intersect(Ports(_ingress[to], from, Workloads[to]));
    }

    private static PortSet Ports(ImmutableArray<Grant>? grants, int other, Workload target)
    {
        if (grants is not { } given)
        {
            return PortSet.All;
        }

        var ports = PortSet.None;
        foreach (var grant in given)
        {
            ports = grant.Includes(other) ? ports.Union(grant.PortsAt(target)) : ports;
        }

        return ports;
    }

    private static ImmutableArray<OutsideAccess> Outside(ImmutableArray<Grant>? grants, Func<Grant, PortSet> ports)
    {
        if (grants is not { } given)
        {
            return [.. IpBlock.Everywhere.Select(block => new OutsideAccess(block, PortSet.All))];
        }

        return
        [
            .. given.SelectMany(grant => grant.Outside.Select(block => (Block: block, Ports: ports(grant))))
                .GroupBy(access => access.Block, access => access.Ports)
                .Select(group => new OutsideAccess(group.Key, group.Aggregate(PortSet.None, (all, more) => all.Union(more))))
                .Where(access => !access.Ports.IsEmpty)
                .OrderBy(access => access.Block),
        ];
    }

    private int Number(Workload workload) => _numbers.TryGetValue(workload, out var number)
        ? number
        : throw new ArgumentException(
            $"{workload} is none of the workloads that were evaluated, or is on the node's network.", nameof(workload));
}

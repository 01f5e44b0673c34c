namespace Lucid.Policy.Network;

/// <summary>A rule of a policy with its selectors resolved. Every pod that the policy is about shares it.</summary>
/// <param name="IsForEverybody">Whether it holds for every pod and every address.</param>
/// <param name="Workloads">The pods on the other side; empty where it is for everybody.</param>
/// <param name="Blocks">The addresses on the other side.</param>
/// <param name="Numbered">Its ports that have numbers.</param>
/// <param name="Named">Its ports that have names.</param>
internal sealed record Grant(
    bool IsForEverybody,
    WorkloadSet Workloads,
    ImmutableArray<IpBlock> Blocks,
    PortSet Numbered,
    ImmutableArray<PolicyPort> Named)
{
    public bool Includes(int workload) => IsForEverybody || Workloads[workload];

    /// <summary>The ports at a target; a name that none of its containers has stands for no port.</summary>
    public PortSet PortsAt(Workload target) => Named.IsEmpty
        ? Numbered
        : Numbered.Union(PortSet.Of(
            from named in Named
            from port in target.Ports
            where port.Name == named.Name && port.Protocol == named.Protocol
            select new PortRange(port.Protocol, port.Number, port.Number)));

    /// <summary>The addresses on the other side, every one where it is for everybody.</summary>
    public ImmutableArray<IpBlock> Outside => IsForEverybody ? IpBlock.Everywhere : Blocks;
}

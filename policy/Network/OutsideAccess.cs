namespace Lucid.Policy.Network;

/// <summary>Addresses outside the cluster that a workload reaches, or that reach it.</summary>
/// <param name="Block">The addresses.</param>
/// <param name="Ports">The ports, at least one: those of the outside for what goes out, those of the workload for what comes in.</param>
public sealed record OutsideAccess(IpBlock Block, PortSet Ports)
{
    /// <summary>The access in one line.</summary>
    /// <returns><c>10.0.0.0/8: TCP 443</c>.</returns>
    public override string ToString() => $"{Block}: {Ports}";
}

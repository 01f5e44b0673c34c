namespace Lucid.Policy.Network;

/// <summary>Ports of one protocol that follow one another.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="First">The first port.</param>
/// <param name="Last">The last port; the same for a single one.</param>
public readonly record struct PortRange(NetworkProtocol Protocol, int First, int Last)
{
    /// <summary>The highest port there is.</summary>
    /// <value>65535 (port). Source: TCP, UDP and SCTP.</value>
    public const int Highest = 65535;

    /// <summary>Every port of a protocol.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <returns>The range from 1 to the highest.</returns>
    public static PortRange AllOf(NetworkProtocol protocol) => new(protocol, 1, Highest);

    /// <summary>The range as people write it.</summary>
    /// <returns><c>TCP 8080</c>, <c>UDP 1000-2000</c>, <c>SCTP</c> for all of it.</returns>
    public override string ToString()
    {
        var protocol = Protocol.ToString().ToUpperInvariant();
        return (First, Last) switch
        {
            (1, Highest) => protocol,
            _ when First == Last => FormattableString.Invariant($"{protocol} {First}"),
            _ => FormattableString.Invariant($"{protocol} {First}-{Last}"),
        };
    }
}

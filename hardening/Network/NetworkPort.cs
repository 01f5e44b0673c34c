namespace Lucid.Hardening.Network;

/// <summary>A port of the pod that is connected to; policies never see the port of a Service.</summary>
public sealed record NetworkPort
{
    /// <summary>The highest port there is.</summary>
    /// <value>65535 (port). Source: RFC 9293 and RFC 768, 16 bits.</value>
    public const int Highest = 65535;

    /// <summary>The port's number.</summary>
    public required int Number { get; init; }

    /// <summary><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>The port as people write it.</summary>
    /// <returns>Number and protocol, such as <c>8080/TCP</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"{Number}/{Protocol}");
}

namespace Lucid.Policy.Network;

/// <summary>A protocol that NetworkPolicies speak of.</summary>
public enum NetworkProtocol
{
    /// <summary>TCP, the default.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,

    /// <summary>SCTP.</summary>
    Sctp,
}

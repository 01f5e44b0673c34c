namespace Lucid.Policy.Network;

/// <summary>Ports that a rule allows, of one protocol: one by number, a range, one by name, or all.</summary>
public sealed record PolicyPort
{
    /// <summary>The protocol.</summary>
    /// <value>Default: TCP.</value>
    public NetworkProtocol Protocol { get; init; } = NetworkProtocol.Tcp;

    /// <summary>The number, or the first of a range; null where the port is named or all are meant.</summary>
    public int? Number { get; init; }

    /// <summary>The last number of a range; null where there is no range.</summary>
    public int? EndPort { get; init; }

    /// <summary>The name, which each target pod resolves by its own containers; null where the port is a number or all are meant.</summary>
    public string? Name { get; init; }
}

namespace Lucid.Policy.Network;

/// <summary>A port that a container names.</summary>
/// <param name="Name">The name.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Number">The number.</param>
public sealed record NamedPort(string Name, NetworkProtocol Protocol, int Number);

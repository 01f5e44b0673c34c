namespace Lucid.Hardening.Network.Flows;

/// <summary>A port that one end of a flow listens on.</summary>
public sealed record FlowPort
{
    /// <summary>Its name, such as <c>http</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Its number in the pod, 1 to 65535.</summary>
    public required int Number { get; init; }

    /// <summary><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>. Default: <c>TCP</c>.</summary>
    public string Protocol { get; init; } = "TCP";
}

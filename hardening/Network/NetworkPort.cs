namespace Lucid.Hardening.Network;

/// <summary>A port of the pod that is connected to; policies never see the port of a Service.</summary>
public sealed record NetworkPort
{
    /// <summary>The port's number.</summary>
    public required int Number { get; init; }

    /// <summary><c>TCP</c> or <c>UDP</c>.</summary>
    public required string Protocol { get; init; }
}

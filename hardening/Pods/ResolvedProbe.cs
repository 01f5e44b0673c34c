namespace Lucid.Hardening.Pods;

/// <summary>
/// A health check over HTTP or gRPC, made by the kubelet. There is no other kind: a check that runs a command needs a shell or curl, which a
/// distroless image has not.
/// </summary>
public sealed record ResolvedProbe
{
    /// <summary>The path that is asked over HTTP; null where the health service of gRPC is asked.</summary>
    public required string? Path { get; init; }

    /// <summary>The port that is asked.</summary>
    public required int Port { get; init; }

    /// <summary>Seconds before the first probe.</summary>
    public required int InitialDelaySeconds { get; init; }

    /// <summary>Seconds between probes.</summary>
    public required int PeriodSeconds { get; init; }

    /// <summary>Seconds a probe may take.</summary>
    public required int TimeoutSeconds { get; init; }

    /// <summary>Failures in a row that count.</summary>
    public required int FailureThreshold { get; init; }

    /// <summary>Seconds after which failures count, when every probe fails.</summary>
    public int WindowSeconds => InitialDelaySeconds + (PeriodSeconds * FailureThreshold);
}

namespace Lucid.Hardening.Services;

/// <summary>A health check as its author writes it: what is left out takes the hardened default.</summary>
public sealed record ProbeDeclaration
{
    /// <summary><c>http</c>, or <c>grpc</c> for the health service of gRPC. Default: <c>http</c>.</summary>
    public string? Protocol { get; init; }

    /// <summary>The path that is asked over HTTP. Default: what the probe is for decides.</summary>
    public string? Path { get; init; }

    /// <summary>Name of the port that is asked. Default: the first.</summary>
    public string? Port { get; init; }

    /// <summary>Seconds between probes, 1 to 3600.</summary>
    public int? PeriodSeconds { get; init; }

    /// <summary>Seconds a probe may take, 1 to 3600.</summary>
    public int? TimeoutSeconds { get; init; }

    /// <summary>Failures in a row that count, 1 to 1000.</summary>
    public int? FailureThreshold { get; init; }
}

using Pulumi;

namespace Lucid.Components.Services;

/// <summary>A health check, made by the kubelet. There is none that runs a command: that needs a shell, which a distroless image has not.</summary>
public sealed class ServiceProbeArgs : ResourceArgs
{
    /// <summary><c>http</c>, or <c>grpc</c> for the health service of gRPC.</summary>
    /// <value>Default: <c>http</c>.</value>
    [Input("protocol")]
    public string? Protocol { get; set; }

    /// <summary>The path that is asked over HTTP.</summary>
    /// <value>Default: what the probe is for decides.</value>
    [Input("path")]
    public string? Path { get; set; }

    /// <summary>Name of the port that is asked.</summary>
    /// <value>Default: the first.</value>
    [Input("port")]
    public string? Port { get; set; }

    /// <summary>Seconds between probes, 1 to 3600.</summary>
    /// <value>Default: the specification's.</value>
    [Input("periodSeconds")]
    public int? PeriodSeconds { get; set; }

    /// <summary>Seconds a probe may take, 1 to 3600.</summary>
    /// <value>Default: the specification's.</value>
    [Input("timeoutSeconds")]
    public int? TimeoutSeconds { get; set; }

    /// <summary>Failures in a row that count, 1 to 1000. A service that starts slowly gets time by those of its startup probe.</summary>
    /// <value>Default: the specification's.</value>
    [Input("failureThreshold")]
    public int? FailureThreshold { get; set; }
}

using Lucid.Hardening.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Tests.Services;

/// <summary>What the kubelet asks, and when it gives up.</summary>
public sealed class ProbeTests
{
    private static readonly ServiceDeclaration TwoPorts = Declarations.Service with
    {
        Ports = [new() { Name = "http", Number = 8080 }, new() { Name = "admin", Number = 9000 }],
    };

    [Fact]
    public void Each_asks_the_path_and_port_that_it_names()
    {
        var main = (TwoPorts with
        {
            LivenessProbe = new() { Path = "/alive", Port = "admin" },
            ReadinessProbe = new() { Path = "/steady" },
            StartupProbe = new() { Path = "/started", Port = "http" },
        }).Resolve().Pod.Main;

        Assert.Equal(("/alive", 9000), (main.Liveness!.Path, main.Liveness.Port));
        Assert.Equal(("/steady", 8080), (main.Readiness!.Path, main.Readiness.Port));
        Assert.Equal(("/started", 8080), (main.Startup!.Path, main.Startup.Port));
    }

    [Fact]
    public void The_startup_probe_asks_what_the_liveness_probe_asks_at_its_own_pace()
    {
        var main = (TwoPorts with { LivenessProbe = new() { Path = "/alive", Port = "admin", PeriodSeconds = 60 } }).Resolve().Pod.Main;

        Assert.Equal(("/alive", 9000, 5, 24), (main.Startup!.Path, main.Startup.Port, main.Startup.PeriodSeconds, main.Startup.FailureThreshold));
        Assert.Equal(60, main.Liveness!.PeriodSeconds);
    }

    [Fact]
    public void Over_gRPC_the_health_service_is_asked_and_no_path()
    {
        var main = (TwoPorts with { LivenessProbe = new() { Protocol = "grpc", Port = "admin" } }).Resolve().Pod.Main;

        Assert.Equal((null, 9000), (main.Liveness!.Path, main.Liveness.Port));
        Assert.Equal((null, 9000), (main.Startup!.Path, main.Startup.Port));
        Assert.Equal("/ready", main.Readiness!.Path);
    }

    [Fact]
    public void A_startup_probe_over_gRPC_has_no_path_of_the_liveness_probe()
    {
        var main = (TwoPorts with { LivenessProbe = new() { Path = "/alive" }, StartupProbe = new() { Protocol = "grpc" } }).Resolve().Pod.Main;

        Assert.Null(main.Startup!.Path);
    }

    [Fact]
    public void A_service_that_starts_slowly_is_waited_for_by_its_update_too()
    {
        var usual = TwoPorts.Resolve();
        var slow = (TwoPorts with { StartupProbe = new() { FailureThreshold = 120 } }).Resolve();

        Assert.Equal(300, usual.ProgressDeadlineSeconds);
        Assert.Equal(780, slow.ProgressDeadlineSeconds);
        Assert.True(slow.RolloutTimeout > TimeSpan.FromSeconds(slow.ProgressDeadlineSeconds));
    }

    [Fact]
    public void Every_mistake_is_told_once()
    {
        var declaration = TwoPorts with
        {
            LivenessProbe = new() { Protocol = "exec", Port = "none" },
            ReadinessProbe = new() { Protocol = "grpc", Path = "/", PeriodSeconds = 0, TimeoutSeconds = 3601, FailureThreshold = -1 },
        };

        Assert.Equal(
            """
            service 'blockchain-core' has 6 mistakes:
              livenessProbe.protocol: found 'exec'; write 'http' or 'grpc'; what runs a command needs a shell, which the image has not.
              livenessProbe.port: found 'none'; write a port that the service declares: 'http', 'admin'.
              readinessProbe.path: found '/'; write nothing: over gRPC there is no path, the health service is asked.
              readinessProbe.periodSeconds: found 0; write 1 to 3600 seconds.
              readinessProbe.timeoutSeconds: found 3601; write 1 to 3600 seconds.
              readinessProbe.failureThreshold: found -1; write 1 to 1000 failures.
            """,
            Assert.Throws<DeclarationException>(declaration.Resolve).Message);
    }
}

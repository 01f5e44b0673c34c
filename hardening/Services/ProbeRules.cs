using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Names;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Services;

internal static class ProbeRules
{
    /// <summary>Asks what the liveness probe asks, since a process that is alive has started.</summary>
    public static HttpProbe Startup(HttpProbe liveness) => liveness with
    {
        InitialDelaySeconds = 0,
        PeriodSeconds = HardenedDefaults.StartupPeriodSeconds,
        TimeoutSeconds = HardenedDefaults.StartupTimeoutSeconds,
        FailureThreshold = HardenedDefaults.StartupFailureThreshold,
    };

    public static HttpProbe Liveness(string? path, ImmutableArray<ServicePort> ports, Mistakes mistakes) => new()
    {
        Path = UrlPathRules.Resolve("healthPath", path ?? HardenedDefaults.HealthPath, mistakes),
        Port = FirstPort(ports),
        InitialDelaySeconds = HardenedDefaults.LivenessInitialDelaySeconds,
        PeriodSeconds = HardenedDefaults.LivenessPeriodSeconds,
        TimeoutSeconds = HardenedDefaults.LivenessTimeoutSeconds,
        FailureThreshold = HardenedDefaults.LivenessFailureThreshold,
    };

    public static HttpProbe Readiness(string? path, ImmutableArray<ServicePort> ports, Mistakes mistakes) => new()
    {
        Path = UrlPathRules.Resolve("readyPath", path ?? HardenedDefaults.ReadyPath, mistakes),
        Port = FirstPort(ports),
        InitialDelaySeconds = HardenedDefaults.ReadinessInitialDelaySeconds,
        PeriodSeconds = HardenedDefaults.ReadinessPeriodSeconds,
        TimeoutSeconds = HardenedDefaults.ReadinessTimeoutSeconds,
        FailureThreshold = HardenedDefaults.ReadinessFailureThreshold,
    };

    /// <summary>A service without ports is refused elsewhere, so the zero never gets out.</summary>
    private static int FirstPort(ImmutableArray<ServicePort> ports) => ports.IsEmpty ? 0 : ports[0].Number;
}

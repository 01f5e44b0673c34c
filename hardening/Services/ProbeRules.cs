using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Services;

internal static partial class ProbeRules
{
    public static HttpProbe Liveness(string? path, ImmutableArray<ServicePort> ports, Mistakes mistakes) => new()
    {
        Path = ResolvePath("healthPath", path ?? HardenedDefaults.HealthPath, mistakes),
        Port = FirstPort(ports),
        InitialDelaySeconds = HardenedDefaults.LivenessInitialDelaySeconds,
        PeriodSeconds = HardenedDefaults.LivenessPeriodSeconds,
        TimeoutSeconds = HardenedDefaults.LivenessTimeoutSeconds,
        FailureThreshold = HardenedDefaults.LivenessFailureThreshold,
    };

    public static HttpProbe Readiness(string? path, ImmutableArray<ServicePort> ports, Mistakes mistakes) => new()
    {
        Path = ResolvePath("readyPath", path ?? HardenedDefaults.ReadyPath, mistakes),
        Port = FirstPort(ports),
        InitialDelaySeconds = HardenedDefaults.ReadinessInitialDelaySeconds,
        PeriodSeconds = HardenedDefaults.ReadinessPeriodSeconds,
        TimeoutSeconds = HardenedDefaults.ReadinessTimeoutSeconds,
        FailureThreshold = HardenedDefaults.ReadinessFailureThreshold,
    };

    /// <summary>A service without ports is refused elsewhere, so the zero never gets out.</summary>
    private static int FirstPort(ImmutableArray<ServicePort> ports) => ports.IsEmpty ? 0 : ports[0].Number;

    private static string ResolvePath(string field, string path, Mistakes mistakes)
    {
        if (!PathOfUrl().IsMatch(path))
        {
            mistakes.Add(field, path, "the path of a URL, such as '/health'; neither a host nor a command");
        }

        return path;
    }

    [GeneratedRegex("^/[A-Za-z0-9/._~%!$&'()*+,;=:@?-]*\\z")]
    private static partial Regex PathOfUrl();
}

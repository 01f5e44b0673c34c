using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Names;
using Lucid.Hardening.Pods;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Services;

internal static class ProbeRules
{
    private const string Http = "http";
    private const string Grpc = "grpc";
    private const int LongestSeconds = 3600;
    private const int MostFailures = 1000;

    /// <summary>Asks what the liveness probe asks unless it says otherwise, since a process that is alive has started.</summary>
    public static ResolvedProbe Startup(
        ProbeDeclaration? declaration, ProbeDeclaration? liveness, ImmutableArray<ServicePort> ports, Mistakes mistakes)
    {
        var asked = new ProbeDeclaration
        {
            Protocol = declaration?.Protocol ?? liveness?.Protocol,
            Path = declaration?.Path ?? (declaration?.Protocol == Grpc ? null : liveness?.Path),
            Port = declaration?.Port ?? liveness?.Port,
            PeriodSeconds = declaration?.PeriodSeconds,
            TimeoutSeconds = declaration?.TimeoutSeconds,
            FailureThreshold = declaration?.FailureThreshold,
        };

        // What the liveness probe says wrong is told there.
        return Resolve("startupProbe", asked, Defaults, ports, declaration is null ? new() : mistakes);
    }

    public static ResolvedProbe Liveness(ProbeDeclaration? declaration, ImmutableArray<ServicePort> ports, Mistakes mistakes) => Resolve(
        "livenessProbe",
        declaration ?? new(),
        Defaults with
        {
            InitialDelaySeconds = HardenedDefaults.LivenessInitialDelaySeconds,
            PeriodSeconds = HardenedDefaults.LivenessPeriodSeconds,
            TimeoutSeconds = HardenedDefaults.LivenessTimeoutSeconds,
            FailureThreshold = HardenedDefaults.LivenessFailureThreshold,
        },
        ports,
        mistakes);

    public static ResolvedProbe Readiness(ProbeDeclaration? declaration, ImmutableArray<ServicePort> ports, Mistakes mistakes) => Resolve(
        "readinessProbe",
        declaration ?? new(),
        Defaults with
        {
            Path = HardenedDefaults.ReadyPath,
            InitialDelaySeconds = HardenedDefaults.ReadinessInitialDelaySeconds,
            PeriodSeconds = HardenedDefaults.ReadinessPeriodSeconds,
            TimeoutSeconds = HardenedDefaults.ReadinessTimeoutSeconds,
            FailureThreshold = HardenedDefaults.ReadinessFailureThreshold,
        },
        ports,
        mistakes);

    private static ResolvedProbe Defaults => new()
    {
        Path = HardenedDefaults.HealthPath,
        Port = 0,
        InitialDelaySeconds = 0,
        PeriodSeconds = HardenedDefaults.StartupPeriodSeconds,
        TimeoutSeconds = HardenedDefaults.StartupTimeoutSeconds,
        FailureThreshold = HardenedDefaults.StartupFailureThreshold,
    };

    private static ResolvedProbe Resolve(
        string field, ProbeDeclaration probe, ResolvedProbe defaults, ImmutableArray<ServicePort> ports, Mistakes mistakes) => defaults with
    {
        Path = Path(field, probe, defaults.Path!, mistakes),
        Port = Port($"{field}.port", probe.Port, ports, mistakes),
        PeriodSeconds = Between($"{field}.periodSeconds", probe.PeriodSeconds, LongestSeconds, "seconds", mistakes) ?? defaults.PeriodSeconds,
        TimeoutSeconds = Between($"{field}.timeoutSeconds", probe.TimeoutSeconds, LongestSeconds, "seconds", mistakes) ?? defaults.TimeoutSeconds,
        FailureThreshold = Between($"{field}.failureThreshold", probe.FailureThreshold, MostFailures, "failures", mistakes)
            ?? defaults.FailureThreshold,
    };

    private static string? Path(string field, ProbeDeclaration probe, string otherwise, Mistakes mistakes)
    {
        if (probe.Protocol is null or Http)
        {
            return UrlPathRules.Resolve($"{field}.path", probe.Path ?? otherwise, mistakes);
        }

        if (probe.Protocol != Grpc)
        {
            mistakes.Add($"{field}.protocol", probe.Protocol, $"'{Http}' or '{Grpc}'; what runs a command needs a shell, which the image has not");
        }
        else if (probe.Path is not null)
        {
            mistakes.Add($"{field}.path", probe.Path, "nothing: over gRPC there is no path, the health service is asked");
        }

        return null;
    }

    /// <summary>A service without ports is refused elsewhere, so the zero never gets out.</summary>
    private static int Port(string field, string? name, ImmutableArray<ServicePort> ports, Mistakes mistakes)
    {
        var asked = name is null ? null : PortReferences.Resolve(field, name, ports, mistakes);
        return ports.FirstOrDefault(port => asked is null || port.Name == asked)?.Number ?? 0;
    }

    private static int? Between(string field, int? number, int most, string unit, Mistakes mistakes)
    {
        if (number < 1 || number > most)
        {
            mistakes.Add(field, number.Value, $"1 to {most} {unit}");
        }

        return number;
    }
}

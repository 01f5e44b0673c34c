using System.Collections.Immutable;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Names;
using Lucid.Hardening.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Monitoring;

internal static class MonitoringRules
{
    private const int SecondsOfAnHour = 3600;

    public static ResolvedMonitoring? Resolve(MonitoringDeclaration? declaration, ImmutableArray<ServicePort> ports, Mistakes mistakes)
    {
        if (declaration is null)
        {
            return null;
        }

        if (declaration.IntervalSeconds is < 1 or > SecondsOfAnHour)
        {
            mistakes.Add("monitoring.intervalSeconds", declaration.IntervalSeconds.Value, $"seconds from 1 to {SecondsOfAnHour}");
        }

        return new ResolvedMonitoring
        {
            Port = PortReferences.Resolve("monitoring.port", declaration.Port, ports, mistakes),
            Path = UrlPathRules.Resolve("monitoring.path", declaration.Path ?? HardenedDefaults.MetricsPath, mistakes),
            IntervalSeconds = declaration.IntervalSeconds ?? HardenedDefaults.MetricsIntervalSeconds,
        };
    }
}

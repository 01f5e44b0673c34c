using Lucid.Hardening.Scaling;
using Lucid.Hardening.Services;

namespace Lucid.Infra.Settings;

/// <summary>Reads between how many pods a service is scaled.</summary>
internal static class AutoscalingReader
{
    private const int MostPercent = 1000;

    /// <returns>Null where the service says nothing of it.</returns>
    public static AutoscalingDeclaration? Read(SettingsSection service, int fewest)
    {
        if (service.OptionalText("autoscaling") is null)
        {
            return null;
        }

        if (service.OptionalText("replicas") is not null)
        {
            service.Refuse("replicas", "no number, since the service is scaled: autoscaling.minReplicas and autoscaling.maxReplicas");
        }

        var section = service.Section("autoscaling");
        var least = section.Integer("minReplicas", Math.Max(fewest, 1), fewest, ServiceDeclaration.MostReplicas);
        if (section.OptionalText("maxReplicas") is null)
        {
            section.Refuse("maxReplicas", "the most pods that the service may have");
        }

        var autoscaling = new AutoscalingDeclaration
        {
            MinReplicas = least,
            MaxReplicas = section.Integer("maxReplicas", least, least, ServiceDeclaration.MostReplicas),
            CpuPercent = Percent(section, "cpuPercent"),
            MemoryPercent = Percent(section, "memoryPercent"),
        };
        section.RefuseUnknown();
        return autoscaling;
    }

    private static int? Percent(SettingsSection section, string name) =>
        section.OptionalText(name) is null ? null : section.Integer(name, 1, 1, MostPercent);
}

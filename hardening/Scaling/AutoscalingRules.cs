using Lucid.Hardening.Defaults;
using Lucid.Hardening.Services;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Scaling;

internal static class AutoscalingRules
{
    private const int MostPercent = 1000;

    public static ResolvedAutoscaling? Resolve(AutoscalingDeclaration? declaration, int? replicas, Mistakes mistakes)
    {
        if (declaration is null)
        {
            return null;
        }

        if (replicas is { } number)
        {
            mistakes.Add("replicas", number, "no number, since the autoscaler sets it: autoscaling.minReplicas and autoscaling.maxReplicas");
        }

        var fewest = declaration.MinReplicas ?? Math.Min(HardenedDefaults.FewestScaledReplicas, Math.Max(declaration.MaxReplicas, 1));
        if (fewest is < 1 or > ServiceDeclaration.MostReplicas)
        {
            mistakes.Add("autoscaling.minReplicas", fewest, $"a number of pods from 1 to {ServiceDeclaration.MostReplicas}");
        }
        else if (declaration.MaxReplicas < fewest || declaration.MaxReplicas > ServiceDeclaration.MostReplicas)
        {
            mistakes.Add(
                "autoscaling.maxReplicas", declaration.MaxReplicas, $"a number of pods from {fewest}, the fewest, to {ServiceDeclaration.MostReplicas}");
        }

        CheckPercent("autoscaling.cpuPercent", declaration.CpuPercent, mistakes);
        CheckPercent("autoscaling.memoryPercent", declaration.MemoryPercent, mistakes);
        return new ResolvedAutoscaling
        {
            MinReplicas = fewest,
            MaxReplicas = declaration.MaxReplicas,
            CpuPercent = declaration.CpuPercent ?? (declaration.MemoryPercent is null ? HardenedDefaults.ScalingCpuPercent : null),
            MemoryPercent = declaration.MemoryPercent,
        };
    }

    private static void CheckPercent(string field, int? percent, Mistakes mistakes)
    {
        if (percent is < 1 or > MostPercent)
        {
            mistakes.Add(field, percent.Value, $"a percentage of what is reserved, from 1 to {MostPercent}");
        }
    }
}

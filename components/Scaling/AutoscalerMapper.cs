using Lucid.Components.Metadata;
using Lucid.Hardening.Scaling;
using Lucid.Hardening.Services;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Autoscaling.V2;

namespace Lucid.Components.Scaling;

internal static class AutoscalerMapper
{
    public static HorizontalPodAutoscalerArgs Map(
        ResolvedService service, ResolvedAutoscaling scaling, Input<string> @namespace, Input<string> workload) => new()
    {
        Metadata = MetadataMapper.Map(service.Name, @namespace, service.Labels),
        Spec = new HorizontalPodAutoscalerSpecArgs
        {
            ScaleTargetRef = new CrossVersionObjectReferenceArgs
            {
                ApiVersion = "apps/v1",
                Kind = service.IsStateful ? "StatefulSet" : "Deployment",
                Name = workload,
            },
            MinReplicas = scaling.MinReplicas,
            MaxReplicas = scaling.MaxReplicas,
            Metrics = Metrics(scaling).ToArray(),
        },
    };

    private static IEnumerable<MetricSpecArgs> Metrics(ResolvedAutoscaling scaling)
    {
        if (scaling.CpuPercent is { } cpu)
        {
            yield return Metric("cpu", cpu);
        }

        if (scaling.MemoryPercent is { } memory)
        {
            yield return Metric("memory", memory);
        }
    }

    private static MetricSpecArgs Metric(string resource, int percent) => new()
    {
        Type = "Resource",
        Resource = new ResourceMetricSourceArgs
        {
            Name = resource,
            Target = new MetricTargetArgs { Type = "Utilization", AverageUtilization = percent },
        },
    };
}

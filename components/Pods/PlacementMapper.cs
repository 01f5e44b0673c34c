using Lucid.Hardening.Pods;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace Lucid.Components.Pods;

internal static class PlacementMapper
{
    public static void Apply(Placement placement, PodSpecArgs spec)
    {
        if (!placement.NodeLabels.IsEmpty)
        {
            spec.NodeSelector = placement.NodeLabels.ToDictionary();
        }

        if (!placement.Tolerations.IsEmpty)
        {
            spec.Tolerations = placement.Tolerations.Select(Map).ToArray();
        }

        if (placement.PriorityClass is { } priority)
        {
            spec.PriorityClassName = priority;
        }
    }

    private static Pulumi.Kubernetes.Types.Inputs.Core.V1.TolerationArgs Map(Toleration toleration)
    {
        var args = new Pulumi.Kubernetes.Types.Inputs.Core.V1.TolerationArgs { Key = toleration.Key, Operator = toleration.Value is null ? "Exists" : "Equal" };
        if (toleration.Value is { } value)
        {
            args.Value = value;
        }

        if (toleration.Effect is { } effect)
        {
            args.Effect = effect;
        }

        return args;
    }
}

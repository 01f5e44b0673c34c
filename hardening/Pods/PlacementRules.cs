using System.Collections.Immutable;
using Lucid.Hardening.Labels;
using Lucid.Hardening.Names;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Pods;

internal static class PlacementRules
{
    private const string ArchitectureLabel = "kubernetes.io/arch";

    private static readonly ImmutableArray<string> Architectures = ["amd64", "arm64"];
    private static readonly ImmutableArray<string> Effects = ["NoExecute", "NoSchedule", "PreferNoSchedule"];

    /// <summary>The placement with its architecture among the labels of the node.</summary>
    public static Placement Resolve(Placement placement, Mistakes mistakes)
    {
        if (placement.Architecture is { } architecture && !Architectures.Contains(architecture))
        {
            mistakes.Add("placement.architecture", architecture, "'amd64' or 'arm64'");
        }

        LabelRules.Check("placement.nodeLabels", placement.NodeLabels, mistakes);
        for (var index = 0; index < placement.Tolerations.Length; index++)
        {
            Check($"placement.tolerations[{index}]", placement.Tolerations[index], mistakes);
        }

        if (placement.PriorityClass is { } priority)
        {
            NameRules.Resolve("placement.priorityClass", priority, NameRules.LongestLabel, mistakes);
        }

        return placement.Architecture is null ? placement : placement with
        {
            NodeLabels = placement.NodeLabels.SetItem(ArchitectureLabel, placement.Architecture),
        };
    }

    private static void Check(string field, Toleration toleration, Mistakes mistakes)
    {
        if (string.IsNullOrEmpty(toleration.Key))
        {
            mistakes.Add($"{field}.key", toleration.Key, "the key of a taint; to tolerate every taint would reach the nodes of the control plane");
        }
        else
        {
            LabelRules.Check(
                field, LabelSets.One(toleration.Key, toleration.Value ?? ""), mistakes);
        }

        if (toleration.Effect is { } effect && !Effects.Contains(effect))
        {
            mistakes.Add($"{field}.effect", effect, string.Join(", ", Effects.Select(known => $"'{known}'")));
        }
    }
}

using System.Collections.Immutable;
using Pulumi;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Lucid.Components.Metadata;

/// <summary>Names are always explicit: a generated one would differ in every preview.</summary>
internal static class MetadataMapper
{
    public static ObjectMetaArgs Map(string name, ImmutableSortedDictionary<string, string> labels) => new()
    {
        Name = name,
        Labels = labels.ToDictionary(),
    };

    public static ObjectMetaArgs Map(string name, Input<string> @namespace, ImmutableSortedDictionary<string, string> labels) => new()
    {
        Name = name,
        Namespace = @namespace,
        Labels = labels.ToDictionary(),
    };

    public static LabelSelectorArgs Selector(ImmutableSortedDictionary<string, string> labels)
        => labels.IsEmpty ? new LabelSelectorArgs() : new LabelSelectorArgs { MatchLabels = labels.ToDictionary() };
}

using System.Collections.Immutable;
using Pulumi;

namespace Lucid.Components.Pods;

/// <summary>What a pod takes from other resources, and what is known only in a deployment.</summary>
internal sealed record PodInputs
{
    /// <summary>Name of the service account.</summary>
    public required Input<string> Account { get; init; }

    /// <summary>The image of the workload's own container.</summary>
    public required Input<string> Image { get; init; }

    /// <summary>The images of the other containers, in the order of the resolved pod.</summary>
    public required ImmutableArray<Input<string>> HelperImages { get; init; }

    /// <summary>Name of the ConfigMap with its files; null where there is none.</summary>
    public required Input<string>? ConfigMap { get; init; }

    /// <summary>What has to be there before the pod, beside what its fields name.</summary>
    public required InputList<Resource> Before { get; init; }

    /// <summary>Names of the claims that are made for it, by these names themselves.</summary>
    public required ImmutableDictionary<string, Input<string>> Claims { get; init; }
}

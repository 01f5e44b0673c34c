using Lucid.Host.Configuration;
using Lucid.Host.Graph;
using Lucid.Host.Policies;
using Lucid.Host.Values;

namespace Lucid.Host.Engine;

/// <summary>What a run is about.</summary>
public sealed record DeploymentTarget
{
    /// <summary>The project's name.</summary>
    public required string Project { get; init; }

    /// <summary>The organization that programs are told; a run here belongs to none.</summary>
    public string Organization { get; init; } = "organization";

    /// <summary>The stack's name and configuration.</summary>
    public required StackConfiguration Configuration { get; init; }

    /// <summary>What the program is run for.</summary>
    public required EngineMode Mode { get; init; }

    /// <summary>What is deployed already; empty where nothing is, or nothing is known.</summary>
    public ResourceGraph Current { get; init; } = ResourceGraph.Empty;

    /// <summary>The outputs of other stacks, by the stack's name or an end of it: <c>network/prod</c> stands for every organization's.</summary>
    public ImmutableSortedDictionary<string, ObjectValue> ReferencedStacks { get; init; } =
        ImmutableSortedDictionary.Create<string, ObjectValue>(StringComparer.Ordinal);

    /// <summary>What mends inputs before they count; null where nothing does.</summary>
    public IRemediation? Remediation { get; init; }
}

using Lucid.Host.Diagnostics;

namespace Lucid.Host.Diff;

/// <summary>What a deployment would do.</summary>
public sealed record DeploymentPlan
{
    /// <summary>One change for each resource, <see cref="ChangeKind.Same"/> included: parents before children, siblings by URN.</summary>
    public required ImmutableArray<ResourceChange> Changes { get; init; }

    /// <summary>
    /// What is deleted in the end, in the order in which a deployment does it: what depends on something, or is a child of it, goes first.
    /// </summary>
    public required ImmutableArray<ResourceChange> Deletions { get; init; }

    /// <summary>The outputs of the stack that differ.</summary>
    public required ImmutableArray<PropertyChange> Outputs { get; init; }

    /// <summary>What makes the deployment impossible, such as deleting what is protected.</summary>
    public required ImmutableArray<Diagnostic> Obstacles { get; init; }

    /// <summary>Whether a deployment would leave everything as it is.</summary>
    public bool IsEmpty => Outputs.IsEmpty && Changes.All(change => change.Kind is ChangeKind.Same or ChangeKind.Read);

    /// <summary>How many changes of a kind there are.</summary>
    public int Count(ChangeKind kind) => Changes.Count(change => change.Kind == kind);
}

using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;

namespace Lucid.Host.State;

/// <summary>What a <c>pulumi stack export</c> says is deployed.</summary>
/// <param name="Graph">The resources.</param>
/// <param name="PendingDeletions">Resources that were replaced and still wait to be deleted; others in the graph may have their URNs.</param>
/// <param name="Remarks">What a reader should know, such as secrets that stay unknown.</param>
public sealed record SavedState(ResourceGraph Graph, ImmutableArray<Resource> PendingDeletions, ImmutableArray<Diagnostic> Remarks)
{
    /// <summary>The state of a stack that was never deployed.</summary>
    public static SavedState Empty { get; } = new(ResourceGraph.Empty, [], []);
}

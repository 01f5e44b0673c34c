using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.Policies;
using Lucid.Host.Projects;
using Lucid.Host.State;

namespace Lucid.Host.Runs;

/// <summary>What came out of running a stack's program.</summary>
public sealed record StackRun
{
    /// <summary>The project.</summary>
    public required Project Project { get; init; }

    /// <summary>The stack's name.</summary>
    public required string Stack { get; init; }

    /// <summary>What the program declares. Every text that carries a secret is marked as one.</summary>
    public required ResourceGraph Declared { get; init; }

    /// <summary>What is deployed.</summary>
    public required SavedState Current { get; init; }

    /// <summary>What the policy packs say, in the order in which they were named; without secrets.</summary>
    public required ImmutableArray<PolicyPackReport> PolicyPacks { get; init; }

    /// <summary>What the stack's files, the state, the program and the policy packs have to say, in that order; without secrets.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }
}

using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;

namespace Lucid.Host.Programs;

/// <summary>What a program that succeeded registered and said.</summary>
/// <param name="Graph">The resources.</param>
/// <param name="Diagnostics">The messages, in the order in which they came.</param>
public sealed record ProgramResult(ResourceGraph Graph, ImmutableArray<Diagnostic> Diagnostics);

using Lucid.Host.Diagnostics;
using Lucid.Host.Policies;

namespace Lucid.Cli.Rendering;

/// <summary>What a render has to tell.</summary>
internal sealed record RenderReport
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    /// <summary>The folder, as the user named it.</summary>
    public required string Directory { get; init; }

    /// <summary>The files relative to the folder, without the checksums.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>What the policy packs say; none where none was named.</summary>
    public ImmutableArray<PolicyPackReport> PolicyPacks { get; init; } = [];

    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }
}

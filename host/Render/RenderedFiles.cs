using Lucid.Host.Diagnostics;

namespace Lucid.Host.Render;

/// <summary>The files of a rendered stack.</summary>
/// <param name="Files">Their text, by path relative to the output folder, with <c>/</c> between the parts.</param>
/// <param name="Remarks">What a reader should know: objects that were withheld, resources that are no objects.</param>
public sealed record RenderedFiles(ImmutableSortedDictionary<string, string> Files, ImmutableArray<Diagnostic> Remarks)
{
    /// <summary>How every file begins; a folder in which none begins so was written by somebody else.</summary>
    internal const string Header = "# Written by `lucid render`; the next one replaces it.\n";
}

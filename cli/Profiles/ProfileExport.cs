using Lucid.Hardening.Profiles;
using Lucid.Host.Diagnostics;

namespace Lucid.Cli.Profiles;

/// <summary>What an export of profiles has to tell.</summary>
internal sealed record ProfileExport
{
    public required string Project { get; init; }

    public required string Stack { get; init; }

    /// <summary>The folder, as the user named it.</summary>
    public required string Directory { get; init; }

    /// <summary>The profiles of which files are written, in the program's order.</summary>
    public required ImmutableArray<ResolvedProfiles> Profiles { get; init; }

    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The files by their paths, relative to the folder as they are to the root of a node.</summary>
    public ImmutableSortedDictionary<string, string> Files => Profiles.SelectMany(profiles => profiles.Files)
        .DistinctBy(file => file.NodePath, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(RelativePath, file => file.Content, StringComparer.Ordinal);

    /// <summary>Where a file of a node lies in the folder.</summary>
    public static string RelativePath(ProfileFile file) => file.NodePath.TrimStart('/');
}

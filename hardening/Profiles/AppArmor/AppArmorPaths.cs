using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles.AppArmor;

/// <summary>What an AppArmor profile lets a service do with which paths. Patterns are AppArmor's.</summary>
public sealed record AppArmorPaths
{
    private const string Linked = "/var/run/";

    /// <summary>Programs it may run.</summary>
    public required ImmutableArray<string> Programs { get; init; }

    /// <summary>Files it may map as code, and read.</summary>
    public required ImmutableArray<string> Libraries { get; init; }

    /// <summary>Files it may only read.</summary>
    public required ImmutableArray<string> Readable { get; init; }

    /// <summary>Folders it may write to; nothing in them runs or is mapped as code.</summary>
    public required ImmutableArray<string> Writable { get; init; }

    internal static AppArmorPaths Of(ProfileDeclaration declaration)
    {
        var (programs, libraries, read) = ImagePaths.Of(declaration.Runtime);
        return new AppArmorPaths
        {
            Programs = Sorted([.. programs, .. declaration.Executables]),
            Libraries = Sorted([.. ImagePaths.Libraries, .. libraries]),
            Readable = Sorted([.. ImagePaths.Read, .. read, .. declaration.ReadablePaths.SelectMany(Spellings).SelectMany(Whole)]),
            Writable = Sorted([.. declaration.WritablePaths.SelectMany(Spellings)]),
        };
    }

    /// <summary>AppArmor sees where a link leads: images of Debian's have /var/run as a link to /run, others as a folder or not at all.</summary>
    private static IEnumerable<string> Spellings(string path) =>
        path.StartsWith(Linked, StringComparison.Ordinal) ? [path, path["/var".Length..]] : [path];

    /// <summary>A mounted file, or a mounted folder and all below.</summary>
    private static IEnumerable<string> Whole(string path) => [path, path + "/", path + "/**"];

    private static ImmutableArray<string> Sorted(IEnumerable<string> paths)
        => [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

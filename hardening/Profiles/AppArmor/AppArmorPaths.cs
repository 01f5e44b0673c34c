using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles.AppArmor;

/// <summary>What an AppArmor profile lets a service do with which paths. Patterns are AppArmor's.</summary>
public sealed record AppArmorPaths
{
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
            Readable = Sorted([.. ImagePaths.Read, .. read, .. declaration.ReadablePaths.SelectMany(Whole)]),
            Writable = Sorted([.. declaration.WritablePaths]),
        };
    }

    /// <summary>A mounted file, or a mounted folder and all below.</summary>
    private static IEnumerable<string> Whole(string path) => [path, path + "/", path + "/**"];

    private static ImmutableArray<string> Sorted(IEnumerable<string> paths)
        => [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

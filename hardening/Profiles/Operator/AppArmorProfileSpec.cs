using System.Collections.Immutable;
using Lucid.Hardening.Profiles.AppArmor;

namespace Lucid.Hardening.Profiles.Operator;

/// <summary>
/// The <c>spec</c> of an AppArmorProfile of the Security Profiles Operator, version 1: an object of the cluster, in no namespace. It takes
/// no
/// policy text, only lists. Around them the operator writes its own text, which is wider than ours: it includes AppArmor's base
/// abstraction,
/// and what a service writes may be mapped as code where a library may lie.
/// </summary>
public sealed record AppArmorProfileSpec
{
    /// <summary>Kind of the object.</summary>
    public const string Kind = "AppArmorProfile";

    /// <summary><c>Enforce</c>: what is not allowed is refused.</summary>
    public string Mode { get; } = "Enforce";

    /// <summary><c>abstract.executable.allowedExecutables</c>: what may run.</summary>
    public required ImmutableArray<string> AllowedExecutables { get; init; }

    /// <summary><c>abstract.executable.allowedLibraries</c>: what may be mapped as code, and read.</summary>
    public required ImmutableArray<string> AllowedLibraries { get; init; }

    /// <summary>
    /// <c>abstract.filesystem.readOnlyPaths</c>. The operator refuses all writing there, so no writable path lies below one.
    /// </summary>
    public required ImmutableArray<string> ReadOnlyPaths { get; init; }

    /// <summary><c>abstract.filesystem.readWritePaths</c>.</summary>
    public required ImmutableArray<string> ReadWritePaths { get; init; }

    /// <summary><c>abstract.network.allowedProtocols.allowTcp</c>.</summary>
    public bool AllowTcp { get; } = true;

    /// <summary><c>abstract.network.allowedProtocols.allowUdp</c>: the name service.</summary>
    public bool AllowUdp { get; } = true;

    /// <summary><c>abstract.network.allowRaw</c>.</summary>
    public bool AllowRaw { get; }

    /// <summary><c>abstract.capability.allowedCapabilities</c>: none.</summary>
    public ImmutableArray<string> AllowedCapabilities { get; } = [];

    internal static AppArmorProfileSpec From(AppArmorPaths paths)
    {
        var read = paths.Readable.Except(ImagePaths.WrittenDevices).Select(Spelt)
            .ToLookup(path => paths.Writable.Any(folder => Covers(path, folder)));
        return new AppArmorProfileSpec
        {
            AllowedExecutables = paths.Programs,

            // A library's rule is the only one that lets read without refusing to write below.
            AllowedLibraries = [.. paths.Libraries, .. read[true]],
            ReadOnlyPaths = [.. read[false]],
            ReadWritePaths = [.. ImagePaths.WrittenDevices, .. paths.Writable.SelectMany(path => new[] { path + "/", path + "/**" })],
        };
    }

    /// <summary>The operator admits no brackets.</summary>
    private static string Spelt(string pattern) => pattern.Replace("[0-9]*", "*", StringComparison.Ordinal);

    private static bool Covers(string pattern, string folder)
        => new PathPattern(pattern) is var covering && (covering.Matches(folder + "/") || covering.Matches(folder + "/file"));
}

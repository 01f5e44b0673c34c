using System.Collections.Immutable;

namespace Lucid.Hardening.Planes;

/// <summary>
/// The names of the planes. The specification says blockchain, its sibling documents say chain, and both write it with <c>_plane</c> behind;
/// each is accepted and means the same plane.
/// </summary>
public static class PlaneNames
{
    private const string Suffix = "_plane";

    /// <summary>Every other name of a plane with the name it stands for.</summary>
    public static ImmutableSortedDictionary<string, string> Aliases { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .Add("chain", "blockchain")
            .Add("lucid-pi-network", "ops")
            .Add("lucid-tron-isolated", "wallet");

    /// <summary>The name that labels, namespaces and reports use.</summary>
    /// <param name="name">A plane's name or alias.</param>
    /// <returns>The canonical name; an unknown name as it is.</returns>
    public static string Canonical(string name)
    {
        var bare = name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
        return Aliases.GetValueOrDefault(bare, bare);
    }
}

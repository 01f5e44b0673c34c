using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lucid.Sdk.Converter.Listings;

namespace Lucid.Sdk.Conformity.Tests.Comparison;

/// <summary>What an assembly has that a listing lacks, and how much of the listing it has.</summary>
internal sealed partial record SurfaceComparison
{
    /// <summary>Types and members that are not listed, each with the nearest listed line.</summary>
    public required ImmutableArray<string> Surplus { get; init; }

    public required Coverage Coverage { get; init; }

    public static SurfaceComparison Compare(Listing listing, IEnumerable<ListedType> surface)
    {
        var listed = listing.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var surplus = ImmutableArray.CreateBuilder<string>();
        var covered = new Dictionary<string, ImmutableHashSet<string>>(StringComparer.Ordinal);
        foreach (var type in surface)
        {
            if (!listed.TryGetValue(type.Name, out var expected))
            {
                surplus.Add(Describe(type.Line, listing.Types.Select(other => other.Line)));
                continue;
            }

            if (type.Line != expected.Line)
            {
                surplus.Add(Describe(type.Line, [expected.Line]));
            }

            // Several overloads can look the same in part, never as a whole line.
            var members = MembersOf(expected).ToHashSet(StringComparer.Ordinal);
            surplus.AddRange(type.Members
                .Where(member => !members.Contains(member))
                .Select(member => $"{type.Name}: {Describe(member, members)}"));
            covered.Add(type.Name, [.. type.Members.Where(members.Contains)]);
        }

        return new SurfaceComparison { Surplus = surplus.ToImmutable(), Coverage = Coverage.Of(listing, covered, MembersOf) };
    }

    private static IEnumerable<string> MembersOf(ListedType type) => type.Members.Select(StripFacts);

    /// <summary>Defaults and secret setters are not part of a signature; the tests in Facts check them.</summary>
    private static string StripFacts(string member) => FactsPattern().Replace(member, "");

    private static string Describe(string line, IEnumerable<string> candidates)
    {
        var nearest = candidates.MinBy(candidate => EditDistance.Between(candidate, line));
        return $"{line}\n    nearest listed line: {nearest ?? "none"}";
    }

    [GeneratedRegex("""(  default ("[^"]*"|\S+))?(  setter marks value secret)?$""")]
    private static partial Regex FactsPattern();
}

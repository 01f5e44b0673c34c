using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Lucid.Sdk.Converter.Listings;

/// <summary>An API listing: a header that gives package, version and abbreviations, then types with their members.</summary>
internal sealed partial record Listing
{
    private const string FactsMark = "facts: ";

    public required string Package { get; init; }

    public required string Version { get; init; }

    /// <summary>Abbreviations and what they stand for, in the order of the header.</summary>
    public required ImmutableArray<(string Short, string Long)> Abbreviations { get; init; }

    /// <summary>Namespaces that the listing leaves out, in the order of the header.</summary>
    public required ImmutableArray<string> DroppedPrefixes { get; init; }

    public required ImmutableArray<ListedType> Types { get; init; }

    public static Listing Parse(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0).ToList();
        var header = lines.TakeWhile(line => line[0] == '#').ToList();
        return new Listing
        {
            Package = PackagePattern().Match(header[0]).Groups[1].Value,
            Version = VersionPattern().Matches(header[0]).Last().Value,
            Abbreviations = [.. header.Select(line => AbbreviationPattern().Match(line)).Where(match => match.Success)
                .Select(match => (match.Groups[1].Value, match.Groups[2].Value))],
            DroppedPrefixes = [.. header.Select(line => DroppedPattern().Match(line)).Where(match => match.Success)
                .Select(match => match.Groups[1].Value)],
            Types = ParseTypes(lines.Skip(header.Count)),
        };
    }

    /// <summary>Undoes the abbreviations of a type's name.</summary>
    public string Expand(string name) =>
        Abbreviations.Where(abbreviation => name.StartsWith(abbreviation.Short, StringComparison.Ordinal))
            .Select(abbreviation => abbreviation.Long + name[abbreviation.Short.Length..])
            .FirstOrDefault(name);

    private static ImmutableArray<ListedType> ParseTypes(IEnumerable<string> lines)
    {
        var types = ImmutableArray.CreateBuilder<ListedType>();
        foreach (var line in lines)
        {
            if (line[0] != ' ')
            {
                types.Add(new ListedType(line, [], []));
                continue;
            }

            var (last, member) = (types[^1], line.Trim());
            types[^1] = member.StartsWith(FactsMark, StringComparison.Ordinal)
                ? last with { Facts = [.. member[FactsMark.Length..].Split("; ")] }
                : last with { Members = last.Members.Add(member) };
        }

        return types.ToImmutable();
    }

    [GeneratedRegex(@"^# (Pulumi(?:\.\w+)?)")]
    private static partial Regex PackagePattern();

    [GeneratedRegex(@"\d+\.\d+\.\d+")]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"^# abbreviation: '([^']+)' = '([^']+)'")]
    private static partial Regex AbbreviationPattern();

    [GeneratedRegex(@"^# dropped prefix: '([^']+)'")]
    private static partial Regex DroppedPattern();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Lucid.Sdk.Converter.Listings;

namespace Lucid.Sdk.Converter.Conversion;

/// <summary>The facts of a class that its signature does not show.</summary>
internal sealed partial record ClassFacts
{
    private const string AliasFact = "aliases(type)=";
    private const string SecretsFact = "additionalSecretOutputs=";

    /// <summary>Values that the resource writes into its arguments, by wire name.</summary>
    public required ImmutableDictionary<string, string> Fixed { get; init; }

    /// <summary>The environment variable that gives a default, by C# name.</summary>
    public required ImmutableDictionary<string, string> Environment { get; init; }

    /// <summary>Type tokens under which the resource was known before.</summary>
    public required ImmutableArray<string> Aliases { get; init; }

    /// <summary>Wire names of the outputs that the engine is told to keep secret.</summary>
    public required ImmutableArray<string> SecretOutputs { get; init; }

    public static ClassFacts Of(params IEnumerable<ListedType?> types)
    {
        var facts = types.OfType<ListedType>().SelectMany(type => type.Facts).ToList();
        if (facts.FirstOrDefault(fact => !IsKnown(fact)) is { } unknown)
        {
            throw new ConversionException($"The fact '{unknown}' has no place in a schema.");
        }

        return new ClassFacts
        {
            Fixed = Pairs(facts, FixedPattern()),
            Environment = Pairs(facts, EnvironmentPattern()),
            Aliases = ListOf(facts, AliasFact),
            SecretOutputs = ListOf(facts, SecretsFact),
        };
    }

    private static bool IsKnown(string fact) =>
        FixedPattern().IsMatch(fact) || EnvironmentPattern().IsMatch(fact)
        || fact.StartsWith(AliasFact, StringComparison.Ordinal) || fact.StartsWith(SecretsFact, StringComparison.Ordinal);

    private static ImmutableDictionary<string, string> Pairs(IEnumerable<string> facts, Regex pattern) =>
        facts.Select(fact => pattern.Match(fact)).Where(match => match.Success)
            .ToImmutableDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    private static ImmutableArray<string> ListOf(IEnumerable<string> facts, string start) =>
        [.. facts.Where(fact => fact.StartsWith(start, StringComparison.Ordinal)).SelectMany(fact => fact[start.Length..].Split(','))];

    [GeneratedRegex(@"^fixed (\w+)=(.+)$")]
    private static partial Regex FixedPattern();

    [GeneratedRegex(@"^default (\w+) from env ""(\w+)""(?: as Boolean)?$")]
    private static partial Regex EnvironmentPattern();
}

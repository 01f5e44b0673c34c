using System.Text.RegularExpressions;

namespace Lucid.Sdk.Converter.Listings;

/// <summary>A member line that describes a property of an input class or a resource, or a field of an output class.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Type">The type as the listing writes it.</param>
/// <param name="Wire">The name on the wire, or null where the listing does not show it.</param>
/// <param name="IsRequired">Whether the input attribute says so.</param>
/// <param name="IsJsonText">Whether the input attribute says so.</param>
/// <param name="IsObsolete">Whether the member is marked so.</param>
/// <param name="IsSecret">Whether the setter marks the value secret.</param>
/// <param name="Default">The default as the listing writes it, or null.</param>
internal sealed partial record ListedProperty(
    string Name, string Type, string? Wire, bool IsRequired, bool IsJsonText, bool IsObsolete, bool IsSecret, string? Default)
{
    /// <summary>Null where the line is no property: constructors, methods, operators, static members.</summary>
    public static ListedProperty? Parse(string line)
    {
        var match = PropertyPattern().Match(line);
        if (!match.Success)
        {
            match = FieldPattern().Match(line);
        }

        if (!match.Success || match.Groups["type"].Value.StartsWith("static ", StringComparison.Ordinal))
        {
            return null;
        }

        var rest = match.Groups["rest"].Value;
        var value = DefaultPattern().Match(rest);
        return new ListedProperty(
            match.Groups["name"].Value,
            match.Groups["type"].Value,
            match.Groups["wire"] is { Success: true } wire ? wire.Value : null,
            match.Groups["required"].Success,
            match.Groups["json"].Success,
            match.Groups["obsolete"].Success,
            rest.EndsWith("setter marks value secret", StringComparison.Ordinal),
            value.Success ? value.Groups[1].Value : null);
    }

    [GeneratedRegex("""
        ^(?<obsolete>\[Obsolete\]\ )?
        (?:(?:field:)?\[(?:Input|Output)\("(?<wire>[^"]+)"(?<required>,\ required:true)?(?<json>,\ json:true)?\)\]\ )?
        (?<type>.+)\ (?<name>\w+)\ \{\ get;\ (?:set;\ )?\}(?<rest>.*)$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex PropertyPattern();

    [GeneratedRegex(@"^readonly (?<type>.+) (?<name>\w+)(?<rest>)$")]
    private static partial Regex FieldPattern();

    [GeneratedRegex("""^\ \ default\ ("[^"]*"|\S+)""", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex DefaultPattern();
}

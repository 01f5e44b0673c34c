using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Lucid.Sdk.Converter.Listings;

/// <summary>One type of a listing.</summary>
/// <param name="Line">The unindented line.</param>
/// <param name="Members">The indented lines, without their indentation and without facts.</param>
/// <param name="Facts">What the facts line says, one fact an entry.</param>
internal sealed partial record ListedType(string Line, ImmutableArray<string> Members, ImmutableArray<string> Facts)
{
    /// <summary>The name as the listing abbreviates it, generic parameters included.</summary>
    public string Name { get; } = NamePattern().Match(Line).Groups["name"].Value;

    /// <summary>The base class, or empty.</summary>
    public string Base { get; } = BasePattern().Match(Line).Groups["base"].Value;

    /// <summary>The type token of a resource class, or empty.</summary>
    public string Token { get; } = TokenPattern().Match(Line).Groups["token"].Value;

    [GeneratedRegex(@"^(?:(?:sealed|abstract|static|class|struct|interface|delegate) )+(?<name>[\w.:]+(?:<[^>]*>)?)")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^[^(\[]*? : (?<base>[\w.:]+)")]
    private static partial Regex BasePattern();

    [GeneratedRegex(@"ResourceType\(""(?<token>[^""]+)""\)\]")]
    private static partial Regex TokenPattern();
}

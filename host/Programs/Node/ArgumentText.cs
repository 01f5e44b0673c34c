using System.Text.RegularExpressions;

namespace Lucid.Host.Programs.Node;

/// <summary>Arguments in one text, as one would type them in a shell.</summary>
internal static partial class ArgumentText
{
    /// <summary>
    /// The arguments: apart where white space stands outside of quotation marks; a backslash takes the next character as it is, but not
    /// between single quotation marks. Default where a quotation mark has no second one or a backslash nothing after it.
    /// </summary>
    public static ImmutableArray<string> Split(string text)
    {
        var matches = Argument().Matches(text);
        return matches.Sum(match => match.Length) == text.Length
            ? [.. matches.Select(match => match.Groups["argument"]).Where(part => part.Success).Select(part => Plain(part.Value))]
            : default;
    }

    private static string Plain(string argument) => Part().Replace(
        argument, part => part.Groups["double"] is { Success: true } text ? Escape().Replace(text.Value, "$1") : part.Groups["kept"].Value);

    [GeneratedRegex("""\G(\s+|(?<argument>(\\.|'[^']*'|"(\\.|[^"\\])*"|[^\s\\'"])+))""", RegexOptions.Singleline)]
    private static partial Regex Argument();

    [GeneratedRegex("""\\(?<kept>.)|'(?<kept>[^']*)'|"(?<double>(\\.|[^"\\])*)["]""", RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex(@"\\(.)", RegexOptions.Singleline)]
    private static partial Regex Escape();
}

using System.Text.RegularExpressions;

namespace Lucid.Host.Values;

/// <summary>
/// A pattern of property paths, as <c>ignoreChanges</c> and <c>replaceOnChanges</c> write them: <c>spec.ports[*].name</c>,
/// <c>metadata.annotations["a.b"]</c>, <c>*</c>. As Pulumi has it, a star alone is any key or index, also in quotes, and every other star is a
/// star. Our own tables use two more forms: <c>**</c> matches any number of steps, and a star at the end of a key any ending of it.
/// </summary>
public sealed partial class PathPattern
{
    private const string AnyOne = "*";
    private const string AnyNumber = "**";

    // Indexes are kept as text: "0" matches the index 0 and the key "0", which JSON cannot tell apart in a pattern either.
    private readonly ImmutableArray<string> _steps;
    private readonly bool _isWide;

    private PathPattern(ImmutableArray<string> steps, bool isWide) => (_steps, _isWide) = (steps, isWide);

    /// <summary>Reads a pattern of a program. Anything is a pattern: what is not syntax is taken literally.</summary>
    public static PathPattern Parse(string pattern) => Parse(pattern, isWide: false);

    /// <summary>Reads a pattern of our own tables, with the forms that only they use.</summary>
    internal static PathPattern ParseWide(string pattern) => Parse(pattern, isWide: true);

    /// <summary>Whether the pattern names this path, or one that contains it. An empty pattern names nothing.</summary>
    public bool Covers(PropertyPath path) => _steps.Length > 0 && Covers(_steps.AsSpan(), path.Segments.AsSpan());

    private static PathPattern Parse(string pattern, bool isWide)
    {
        var steps = ImmutableArray.CreateBuilder<string>();
        var rest = pattern.AsSpan();
        while (rest.Length > 0)
        {
            steps.Add(NextStep(ref rest));
        }

        return new PathPattern(steps.DrainToImmutable(), isWide);
    }

    private bool Covers(ReadOnlySpan<string> steps, ReadOnlySpan<PathSegment> path)
    {
        while (steps.Length > 0)
        {
            if (_isWide && steps[0] == AnyNumber)
            {
                for (var skipped = 0; skipped <= path.Length; skipped++)
                {
                    if (Covers(steps[1..], path[skipped..]))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (path.Length == 0 || !Matches(steps[0], path[0]))
            {
                return false;
            }

            steps = steps[1..];
            path = path[1..];
        }

        return true;
    }

    private bool Matches(string step, PathSegment segment) => step == AnyOne
        || (segment.Key is { } key
            ? string.Equals(step, key, StringComparison.Ordinal)
                || (_isWide && step.EndsWith('*') && key.StartsWith(step[..^1], StringComparison.Ordinal))
            : int.TryParse(step, System.Globalization.CultureInfo.InvariantCulture, out var index) && index == segment.Index);

    private static string NextStep(ref ReadOnlySpan<char> rest)
    {
        if (rest[0] == '[')
        {
            return NextBracket(ref rest);
        }

        var end = rest.IndexOfAny('.', '[');
        var step = (end < 0 ? rest : rest[..end]).ToString();
        rest = end < 0 ? [] : rest[(rest[end] == '.' ? end + 1 : end)..];
        return step;
    }

    private static string NextBracket(ref ReadOnlySpan<char> rest)
    {
        var isQuoted = rest.StartsWith("[\"");
        var step = rest[(isQuoted ? 2 : 1)..];
        var end = isQuoted ? EndOfQuoted(step) : step.IndexOf(']');
        rest = end < 0 ? [] : step[(end + (isQuoted ? 2 : 1))..];
        rest = rest.StartsWith(".") ? rest[1..] : rest;
        return Escape().Replace((end < 0 ? step : step[..end]).ToString(), Unescape);
    }

    private static string Unescape(Match escape) => escape.Value == "\\\"" ? "\"" : ((char)Convert.ToInt32(escape.Value[2..], 16)).ToString();

    [GeneratedRegex(@"\\(""|u[0-9a-f]{4})")]
    private static partial Regex Escape();

    /// <summary>Where a quote and a bracket end a key; a quote after a backslash belongs to the key.</summary>
    private static int EndOfQuoted(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length - 1; index++)
        {
            if (text[index] == '"' && text[index + 1] == ']' && (index == 0 || text[index - 1] != '\\'))
            {
                return index;
            }
        }

        return -1;
    }
}

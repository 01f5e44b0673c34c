namespace Lucid.Policy.Documents;

/// <summary>
/// Cuts a text at the lines that begin with <c>---</c>, as kubectl does, so that one damaged document does not hide those after it. No such
/// line can stand inside a value.
/// </summary>
internal static class YamlSegments
{
    /// <summary>The pieces, each with the number of lines before it.</summary>
    public static IEnumerable<(string Text, int LinesBefore)> Of(string text)
    {
        var (start, startLine, line) = (0, 0, 0);
        for (var at = 0; at < text.Length; line++)
        {
            if (at > start && IsSeparator(text, at) && !IsOnlyDirectives(text.AsSpan(start, at - start)))
            {
                yield return (text[start..at], startLine);
                (start, startLine) = (at, line);
            }

            var end = text.IndexOf('\n', at);
            at = end < 0 ? text.Length : end + 1;
        }

        yield return (text[start..], startLine);
    }

    private static bool IsSeparator(string text, int at) => string.CompareOrdinal(text, at, "---", 0, 3) == 0
        && (at + 3 == text.Length || text[at + 3] is '\n' or '\r' or ' ' or '\t');

    /// <summary>Directives such as <c>%YAML 1.1</c> belong to the document whose beginning follows them.</summary>
    private static bool IsOnlyDirectives(ReadOnlySpan<char> segment)
    {
        var hasDirective = false;
        foreach (var line in segment.EnumerateLines())
        {
            hasDirective |= line.StartsWith("%");
            var trimmed = line.Trim();
            if (!trimmed.IsEmpty && trimmed[0] is not ('#' or '%'))
            {
                return false;
            }
        }

        return hasDirective;
    }
}

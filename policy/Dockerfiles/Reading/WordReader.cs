using System.Text;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>Takes a line apart into words: spaces part them, but not within quotes, and not where they are escaped.</summary>
internal static class WordReader
{
    /// <summary>The words, with their quotes and escapes as they stand. A quote that is not closed reaches to the end.</summary>
    public static IEnumerable<LogicalSpan> Words(LogicalSpan span, char escape)
    {
        var start = -1;
        char? quote = null;
        for (var index = 0; index < span.Length; index++)
        {
            var character = span.Text[index];
            if (start < 0 && char.IsWhiteSpace(character))
            {
                continue;
            }

            if (quote is null && char.IsWhiteSpace(character))
            {
                yield return span.Slice(start, index - start);
                start = -1;
                continue;
            }

            start = start < 0 ? index : start;
            if (character == escape && quote != '\'')
            {
                index++;
            }
            else if (quote is null && character is '\'' or '"')
            {
                quote = character;
            }
            else if (character == quote)
            {
                quote = null;
            }
        }

        if (start >= 0)
        {
            yield return span.Slice(start);
        }
    }

    /// <summary>The words between spaces, whatever they are.</summary>
    public static IEnumerable<LogicalSpan> Pieces(LogicalSpan span)
    {
        var start = -1;
        for (var index = 0; index <= span.Length; index++)
        {
            var isSpace = index == span.Length || span.Text[index] is ' ' or '\t' or '\v' or '\f' or '\r';
            if (!isSpace && start < 0)
            {
                start = index;
            }
            else if (isSpace && start >= 0)
            {
                yield return span.Slice(start, index - start);
                start = -1;
            }
        }
    }

    /// <summary>A word without its quotes and escapes; null where a quote is not closed.</summary>
    public static string? Unquoted(ReadOnlySpan<char> word, char escape)
    {
        var text = new StringBuilder();
        char? quote = null;
        for (var index = 0; index < word.Length; index++)
        {
            var character = word[index];
            if (character == quote)
            {
                quote = null;
            }
            else if (quote is null && character is '\'' or '"')
            {
                quote = character;
            }
            else if (character == escape && quote != '\'' && index + 1 < word.Length
                && (quote is null || word[index + 1] == '"' || word[index + 1] == '$' || word[index + 1] == escape))
            {
                text.Append(word[++index]);
            }
            else
            {
                text.Append(character);
            }
        }

        return quote is null ? text.ToString() : null;
    }
}

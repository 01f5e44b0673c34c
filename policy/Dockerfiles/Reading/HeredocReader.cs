using System.Text;
using System.Text.RegularExpressions;
using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>Finds the heredocs that an instruction announces, and takes their texts from the lines below it.</summary>
internal sealed partial class HeredocReader(PhysicalLines lines)
{
    /// <exception cref="UnreadableInstructionException">One is not ended.</exception>
    public ImmutableArray<Heredoc> Read(LogicalLine line, char escape) =>
        [.. Announced(line.From(0), escape).Select(found => Take(found.Word, found.Name, found.IsExpanded, found.IsChomped))];

    /// <summary>Whether a word announces a heredoc.</summary>
    public static bool IsHeredoc(ReadOnlySpan<char> word) => Parse(word) is not null;

    private static IEnumerable<(LogicalSpan Word, string Name, bool IsExpanded, bool IsChomped)> Announced(LogicalSpan line, char escape)
    {
        var words = WordReader.Words(line, escape).ToArray();

        // Where quotes do not close, BuildKit sees no words at all.
        if (words.Any(word => WordReader.Unquoted(word.Text, escape) is null))
        {
            return [];
        }

        return words.Select(word => (Word: word, Found: Parse(word.Text)))
            .Where(pair => pair.Found is not null)
            .Select(pair => (pair.Word, pair.Found!.Value.Name, pair.Found.Value.IsExpanded, pair.Found.Value.IsChomped));
    }

    private static (string Name, bool IsExpanded, bool IsChomped)? Parse(ReadOnlySpan<char> word)
    {
        // Most words are none, and a regular expression wants a text of its own.
        if (word.IndexOf("<<") is < 0 || Start().Match(word.ToString()) is not { Success: true } match)
        {
            return null;
        }

        var written = match.Groups["word"].ValueSpan;
        return WordReader.Unquoted(written, '\\') is { Length: > 0 } name && !name.Any(char.IsWhiteSpace)
            ? (name, written.SequenceEqual(name), match.Groups["chomp"].Length > 0)
            : null;
    }

    private Heredoc Take(LogicalSpan word, string name, bool isExpanded, bool isChomped)
    {
        var content = new StringBuilder();
        var first = lines.Number + 1;
        while (lines.MoveNext())
        {
            var line = isChomped ? lines.Current.TrimStart('\t') : lines.Current;
            if (line == name)
            {
                return new() { Name = name, Content = content.ToString(), IsExpanded = isExpanded, Position = new(first, 1) };
            }

            content.Append(line).Append('\n');
        }

        throw new UnreadableInstructionException(word.Position, $"the text that begins here is never ended by a line {Quote.Of(name)}");
    }

    [GeneratedRegex(@"^\d*<<(?<chomp>-?)(?<word>[^<]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Start();
}

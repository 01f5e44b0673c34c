namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>Reads the names and values of <c>ENV</c>, <c>LABEL</c> and <c>ARG</c>.</summary>
internal static class NamedValueReader
{
    /// <summary>Reads <c>NAME=VALUE ...</c>, or the old form of one, <c>NAME VALUE</c>.</summary>
    /// <exception cref="UnreadableInstructionException">It is neither.</exception>
    public static ImmutableArray<NamedValue> Pairs(string instruction, LogicalSpan arguments, char escape)
    {
        var words = WordReader.Words(arguments, escape).ToArray();
        return words is [var first, ..] && !first.Text.Contains('=')
            ? [OldForm(instruction, arguments)]
            : [.. words.Select(word => Pair(instruction, word))];
    }

    /// <summary>Reads <c>NAME[=DEFAULT] ...</c>.</summary>
    /// <exception cref="UnreadableInstructionException">A name is missing.</exception>
    public static ImmutableArray<NamedValue> Arguments(LogicalSpan arguments, char escape) =>
        [.. WordReader.Words(arguments, escape).Select(word => word.Text.Contains('=') ? Pair("ARG", word) : new(word.Text.ToString(), null, word.Position))];

    private static NamedValue OldForm(string instruction, LogicalSpan arguments)
    {
        var name = WordReader.Pieces(arguments).First();
        var value = arguments.Slice(name.Length).Trim();
        return value.IsEmpty
            ? throw new UnreadableInstructionException(name.Position, $"{instruction} needs a value: {instruction} {name.Text}=...")
            : new(name.Text.ToString(), value.Text.ToString(), name.Position);
    }

    private static NamedValue Pair(string instruction, LogicalSpan word)
    {
        var equals = word.Text.IndexOf('=');
        return equals switch
        {
            < 0 => throw new UnreadableInstructionException(
                word.Position, $"there is no '=' in {Documents.Quote.Of(word.Text.ToString())}; write NAME=VALUE, and a value with spaces in quotes"),
            0 => throw new UnreadableInstructionException(word.Position, $"{instruction} needs a name before the '='"),
            _ => new(word.Text[..equals].ToString(), word.Text[(equals + 1)..].ToString(), word.Position),
        };
    }
}

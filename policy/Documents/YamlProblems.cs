using YamlDotNet.Core;

namespace Lucid.Policy.Documents;

/// <summary>Makes problems of what goes wrong while YAML is read.</summary>
internal static class YamlProblems
{
    /// <summary>The problem; null where the exception tells of a mistake of ours and none of the text.</summary>
    /// <param name="exception">What went wrong.</param>
    /// <param name="loader">What was reading.</param>
    /// <param name="segment">The text that was read.</param>
    public static DocumentProblem? Of(Exception exception, YamlLoader loader, string segment) => exception switch
    {
        UnreadableException unreadable => Unreadable(unreadable.Position, unreadable.Message),

        // The parser gives no place, or that of a value before it, for a tab that indents.
        YamlException yaml when yaml.Message.Contains("tab", StringComparison.Ordinal) && Tab(loader, segment) is { } tab => Unreadable(
            tab, "this is no YAML: a tab cannot indent; write spaces"),
        YamlException yaml => Unreadable(loader.At(yaml.Start), $"this is no YAML: {Reason(yaml)}"),

        // The parser fails so on some unfinished texts, where it should say what is wrong.
        InvalidOperationException or ArgumentException or OverflowException or IndexOutOfRangeException => Unreadable(
            loader.Current, "this is no YAML: what stands here does not end as it has to"),
        _ => null,
    };

    private static DocumentProblem Unreadable(Position position, string message)
        => new(DocumentProblemKind.Unreadable, position, message.ReplaceLineEndings(" "));

    private static string Reason(YamlException exception)
    {
        var reason = (exception.InnerException?.Message ?? exception.Message).TrimEnd('.');
        return reason.Length == 0 ? "it ends too early" : char.ToLowerInvariant(reason[0]) + reason[1..];
    }

    /// <summary>The first tab within an indentation from where the parser is on.</summary>
    private static Position? Tab(YamlLoader loader, string segment)
    {
        var line = 0;
        foreach (var text in segment.AsSpan().EnumerateLines())
        {
            line++;
            var column = text.IndexOfAnyExcept(' ');
            if (line + loader.LinesBefore >= loader.Current.Line && column >= 0 && text[column] == '\t')
            {
                return new(line + loader.LinesBefore, column + 1);
            }
        }

        return null;
    }
}

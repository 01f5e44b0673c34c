using System.Text;
using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>Joins the lines of a Dockerfile as BuildKit does: comments and empty lines within an instruction are passed over.</summary>
internal sealed class LogicalLineReader(PhysicalLines lines, ParserDirectives directives, List<DockerfileProblem> problems)
{
    /// <summary>What BuildKit's scanner takes at most, in bytes.</summary>
    private const int LongestLine = 65_535;

    /// <summary>The comments right before the line that was read last.</summary>
    public ImmutableArray<DockerfileWord> Comments { get; private set; } = [];

    /// <summary>The next line with something on it; null at the end.</summary>
    public LogicalLine? Next()
    {
        var comments = ImmutableArray.CreateBuilder<DockerfileWord>();
        while (lines.MoveNext())
        {
            CheckLength();
            var line = lines.Current;
            if (directives.Read(line, lines.Number))
            {
                comments.Clear();
            }
            else if (IsComment(line))
            {
                comments.Add(Comment(line));
            }
            else if (line.AsSpan().IsWhiteSpace())
            {
                comments.Clear();
            }
            else
            {
                Comments = comments.ToImmutable();
                return Joined(line);
            }
        }

        return null;
    }

    private LogicalLine Joined(string first)
    {
        var indent = first.Length - first.TrimStart().Length;
        var text = new StringBuilder();
        var parts = ImmutableArray.CreateBuilder<(int Offset, Position Position)>();
        parts.Add((0, new(lines.Number, indent + 1)));
        var isContinued = Append(text, first.AsSpan(indent));
        while (isContinued && lines.MoveNext())
        {
            CheckLength();
            if (IsComment(lines.Current) || lines.Current.AsSpan().IsWhiteSpace())
            {
                continue;
            }

            parts.Add((text.Length, new(lines.Number, 1)));
            isContinued = Append(text, lines.Current);
        }

        return new(text.ToString(), parts.ToImmutable());
    }

    /// <summary>Whether the line goes on: it ends with the escape character, and that with no other before it.</summary>
    private bool Append(StringBuilder text, ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd(" \t");
        var isContinued = end.Length > 0 && end[^1] == directives.Escape && (end.Length == 1 || end[^2] != directives.Escape);
        text.Append(isContinued ? end[..^1] : line);
        return isContinued;
    }

    private void CheckLength()
    {
        if (lines.Current.Length > LongestLine)
        {
            problems.Add(new(new(lines.Number, 1), $"the line is longer than the {LongestLine} bytes that BuildKit reads"));
        }
    }

    private static bool IsComment(string line) => line.AsSpan().TrimStart().StartsWith('#');

    private DockerfileWord Comment(string line)
    {
        var start = line.IndexOf('#', StringComparison.Ordinal) + 1;
        var text = line.AsSpan(start);
        return new(text.Trim().ToString(), new(lines.Number, start + text.Length - text.TrimStart().Length + 1));
    }
}

using System.Text.RegularExpressions;
using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles.Reading;

/// <summary>The directives of a Dockerfile (<c># escape=`</c>), which count only as long as nothing else stands before them.</summary>
internal sealed partial class ParserDirectives(List<DockerfileProblem> problems)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private bool _areOver;

    /// <summary>What continues a line and takes the meaning from the next character: <c>\</c> or <c>`</c>.</summary>
    public char Escape { get; private set; } = '\\';

    /// <summary>The image that builds it (<c># syntax=</c>); null where none is named.</summary>
    public DockerfileWord? Syntax { get; private set; }

    /// <summary>Looks at a line before anything else does.</summary>
    /// <returns>Whether it is a directive.</returns>
    public bool Read(string line, int number)
    {
        if (_areOver || Directive().Match(line) is not { Success: true } match || Known(match.Groups["name"].Value) is not { } name)
        {
            _areOver = true;
            return false;
        }

        var value = match.Groups["value"];
        var position = new Position(number, value.Index + 1);
        if (!_seen.Add(name))
        {
            problems.Add(new(new(number, 1), $"only one {name} directive can be used"));
        }
        else if (name == "escape")
        {
            ReadEscape(value.Value, position);
        }
        else if (name == "syntax")
        {
            Syntax = new(value.Value, position);
        }

        return true;
    }

    private void ReadEscape(string value, Position position)
    {
        if (value is "\\" or "`")
        {
            Escape = value[0];
        }
        else
        {
            problems.Add(new(position, $"the escape character can be \\ or `, not {Quote.Of(value)}"));
        }
    }

    private static string? Known(string name) => name.ToLowerInvariant() is "escape" or "syntax" or "check" ? name.ToLowerInvariant() : null;

    [GeneratedRegex(@"^\s*#\s*(?<name>[a-zA-Z][a-zA-Z0-9]*)\s*=\s*(?<value>.+?)\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Directive();
}

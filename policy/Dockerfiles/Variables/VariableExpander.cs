using System.Text;

namespace Lucid.Policy.Dockerfiles.Variables;

/// <summary>Replaces variables as BuildKit does, which follows the shell: <c>$NAME</c>, <c>${NAME:-default}</c> and the like.</summary>
/// <param name="text">The text.</param>
/// <param name="escape">The escape character of the file.</param>
/// <param name="values">The values of the variables; null for those that only the build knows.</param>
internal sealed class VariableExpander(string text, char escape, IReadOnlyDictionary<string, string?> values)
{
    private const int DeepestNesting = 64;

    /// <summary>No name of an image is nearly as long; arguments that hold one another twice grow without end.</summary>
    private const int LongestText = 4_096;

    private readonly ImmutableArray<string>.Builder _unknown = ImmutableArray.CreateBuilder<string>();
    private int _at;
    private int _depth;

    public static ExpandedText Expand(string text, char escape, IReadOnlyDictionary<string, string?> values)
    {
        var expander = new VariableExpander(text, escape, values);
        try
        {
            return new(expander.Until(null, rawEscapes: false), expander._unknown.ToImmutable());
        }
        catch (FormatException exception)
        {
            return new("", expander._unknown.ToImmutable(), exception.Message);
        }
    }

    private char? Next => _at < text.Length ? text[_at] : null;

    private string Until(char? stop, bool rawEscapes)
    {
        if (++_depth > DeepestNesting)
        {
            throw new FormatException("variables are nested too deep");
        }

        var result = new StringBuilder();
        while (Next is { } character)
        {
            _at++;
            if (character == stop)
            {
                _depth--;
                return result.ToString();
            }

            _ = character switch
            {
                '\'' => result.Append(Single()),
                '"' => AppendDouble(result),
                '$' => result.Append(Variable()),
                _ when character == escape => AppendEscaped(result, rawEscapes),
                _ => result.Append(character),
            };
            if (result.Length > LongestText)
            {
                throw new FormatException($"it grows longer than {LongestText} characters");
            }
        }

        _depth--;
        return stop is null ? result.ToString() : throw new FormatException($"there is no '{stop}' to what is opened here");
    }

    private string Single()
    {
        var end = text.IndexOf('\'', _at);
        if (end < 0)
        {
            throw new FormatException("a single quote is not closed");
        }

        var inside = text[_at..end];
        _at = end + 1;
        return inside;
    }

    private StringBuilder AppendDouble(StringBuilder result)
    {
        while (Next is { } character)
        {
            _at++;
            switch (character)
            {
                case '"':
                    return result;
                case '$':
                    result.Append(Variable());
                    break;
                case var _ when character == escape && Next is { } next && (next is '"' or '$' || next == escape):
                    _at++;
                    result.Append(next);
                    break;
                default:
                    result.Append(character);
                    break;
            }
        }

        throw new FormatException("a double quote is not closed");
    }

    private StringBuilder AppendEscaped(StringBuilder result, bool rawEscapes)
    {
        if (rawEscapes)
        {
            result.Append(escape);
        }

        if (Next is { } escaped)
        {
            _at++;
            result.Append(escaped);
        }

        return result;
    }

    private string Variable()
    {
        if (Next != '{')
        {
            return Name() is { Length: > 0 } name ? Value(name) ?? "" : "$";
        }

        _at++;
        if (Next is null or '{' or '}' or ':')
        {
            throw new FormatException("there is no name in '${...}'");
        }

        return Braced(Name());
    }

    private string Braced(string name)
    {
        var modifier = Next ?? throw new FormatException("there is no '}' to '${'");
        _at++;
        if (modifier == '}')
        {
            return Value(name) ?? "";
        }

        var emptyIsUnset = modifier == ':';
        if (emptyIsUnset)
        {
            modifier = Next ?? throw new FormatException("there is no '}' to '${'");
            _at++;
        }

        return modifier switch
        {
            '-' => Default(name, emptyIsUnset),
            '+' => Alternative(name, emptyIsUnset),
            '?' => Demanded(name, emptyIsUnset),
            '#' or '%' => Trimmed(name, modifier),
            '/' when !emptyIsUnset => Replaced(name),
            _ => throw new FormatException($"there is no '{modifier}' in '${{...}}'"),
        };
    }

    private string Default(string name, bool emptyIsUnset)
    {
        var other = Until('}', rawEscapes: false);
        return values.GetValueOrDefault(name) is { } value && !(emptyIsUnset && value.Length == 0) ? value : other;
    }

    private string Alternative(string name, bool emptyIsUnset)
    {
        var other = Until('}', rawEscapes: false);
        return Value(name) is { } value && !(emptyIsUnset && value.Length == 0) ? other : "";
    }

    private string Demanded(string name, bool emptyIsUnset)
    {
        var message = Until('}', rawEscapes: false);
        return values.ContainsKey(name)
            ? Value(name) is not { Length: 0 } value || !emptyIsUnset ? Value(name) ?? "" : throw new FormatException($"{name} is empty: {message}")
            : throw new FormatException($"{name} is not set: {message}");
    }

    private string Trimmed(string name, char modifier)
    {
        var pattern = Until('}', rawEscapes: true);
        var isGreedy = pattern.StartsWith(modifier);
        var glob = ShellPattern.Of(isGreedy ? pattern[1..] : pattern, isGreedy);
        var value = Value(name) ?? "";
        return modifier == '#' ? glob.TrimStart(value) : glob.TrimEnd(value);
    }

    private string Replaced(string name)
    {
        var isAll = Next == '/';
        _at += isAll ? 1 : 0;
        var glob = ShellPattern.Of(Until('/', rawEscapes: true), isGreedy: true);
        var replacement = Until('}', rawEscapes: true);
        return glob.Replace(Value(name) ?? "", replacement, isAll);
    }

    private string? Value(string name)
    {
        var value = values.GetValueOrDefault(name);
        if (value is null && !_unknown.Contains(name))
        {
            _unknown.Add(name);
        }

        return value;
    }

    private string Name()
    {
        var start = _at;
        if (Next is { } first && char.IsAsciiDigit(first))
        {
            while (Next is { } digit && char.IsAsciiDigit(digit))
            {
                _at++;
            }
        }
        else if (Next is '@' or '*' or '#' or '?' or '-' or '$' or '!')
        {
            _at++;
        }
        else
        {
            while (Next is { } letter && (char.IsLetterOrDigit(letter) || letter == '_'))
            {
                _at++;
            }
        }

        return text[start.._at];
    }
}

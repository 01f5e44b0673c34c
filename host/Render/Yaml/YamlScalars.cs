using System.Buffers;
using System.Globalization;
using System.Text;

namespace Lucid.Host.Render.Yaml;

/// <summary>
/// Scalars that readers of YAML 1.1 (kubectl, most of the world) and of YAML 1.2 read alike. What could be anything but a string to either
/// of them is quoted; a string is plain only where no reader can disagree.
/// </summary>
internal static class YamlScalars
{
    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./@:");

    /// <summary>The words that some reader takes for a truth value, for nothing or for a number.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity",
    };

    /// <summary>Whether a string can stand without quotes.</summary>
    /// <remarks>It begins with a letter, so it is no number in any notation; a colon inside begins no value as no space follows.</remarks>
    public static bool CanBePlain(string text) => text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] is '_' or '/')
        && text[^1] != ':' && !text.AsSpan().ContainsAnyExcept(PlainCharacters) && !Reserved.Contains(text);

    /// <summary>
    /// Whether a string can be written as a block: several lines of printable characters, the first of which is neither empty nor indented,
    /// so that no indentation indicator is needed, and none of which consists of blanks alone.
    /// </summary>
    public static bool CanBeBlock(string text)
    {
        if (!text.Contains('\n', StringComparison.Ordinal) || text[0] is ' ' or '\n' or '\t')
        {
            return false;
        }

        foreach (var line in text.AsSpan().Split('\n'))
        {
            if (text.AsSpan(line) is { Length: > 0 } content && (content.IsWhiteSpace() || content[0] == '\t'))
            {
                return false;
            }
        }

        return !text.Any(character => character != '\n' && character != '\t' && MustBeEscaped(character));
    }

    /// <summary>Appends a string in double quotes.</summary>
    public static void AppendQuoted(StringBuilder output, string text)
    {
        output.Append('"');
        foreach (var character in text)
        {
            switch (character)
            {
                case '"': output.Append("\\\""); break;
                case '\\': output.Append(@"\\"); break;
                case '\n': output.Append("\\n"); break;
                case '\t': output.Append("\\t"); break;
                case '\r': output.Append("\\r"); break;
                case var _ when MustBeEscaped(character): output.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"); break;
                default: output.Append(character); break;
            }
        }

        output.Append('"');
    }

    /// <summary>A number: whole ones in digits, others with a point, without which YAML 1.1 takes an exponent for text.</summary>
    public static string Number(double number)
    {
        if (Math.Abs(number) < 1e18 && Math.Floor(number) == number)
        {
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        return double.IsNaN(number) ? ".nan"
            : double.IsInfinity(number) ? (number > 0 ? ".inf" : "-.inf")
            : exponent >= 0 && !text.Contains('.', StringComparison.Ordinal) ? text.Insert(exponent, ".0")
            : text;
    }

    // Controls, the line breaks that only YAML 1.1 knows (NEL, LS, PS), the byte order mark and non-characters. Surrogates come in pairs.
    private static bool MustBeEscaped(char character) => character is < ' ' or (>= '\u007f' and <= '\u009f') or '\u2028' or '\u2029' or '\ufeff' or >= '\ufffe';
}

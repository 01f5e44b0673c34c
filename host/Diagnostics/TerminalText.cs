using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Lucid.Host.Diagnostics;

/// <summary>Makes text of others fit for a terminal: nothing in it moves the cursor, changes colours or the order of letters.</summary>
public static partial class TerminalText
{
    /// <summary>
    /// The text with line breaks as <c>\n</c>, without colours, and with every other control character written out, such as <c>\u001b</c>.
    /// Tabs stay.
    /// </summary>
    public static string Of(string text) => !text.Any(IsUnfit) ? text : Escaped(Colour().Replace(text.ReplaceLineEndings("\n"), ""));

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = IsUnfit(character)
                ? escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")
                : escaped.Append(character);
        }

        return escaped.ToString();
    }

    // Beside the control characters those that turn the direction of writing: with them a name can pass for another.
    private static bool IsUnfit(char character) =>
        char.IsControl(character) ? character is not ('\n' or '\t')
            : character is '\u2028' or '\u2029' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    [GeneratedRegex("\u001b\\[[0-9;:]*m")]
    private static partial Regex Colour();
}

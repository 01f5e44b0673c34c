using System.Globalization;
using System.Text;

namespace Lucid.Policy.Documents;

/// <summary>Puts what stands in a document into a message, so that it cannot pass for a part of the message.</summary>
internal static class Quote
{
    private const int Longest = 100;

    public static string Of(string? text)
    {
        if (text is null)
        {
            return "nothing";
        }

        var quoted = new StringBuilder("'");
        foreach (var character in text.Take(Longest))
        {
            _ = IsUnfit(character)
                ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")
                : quoted.Append(character);
        }

        return quoted.Append(text.Length > Longest ? "…'" : "'").ToString();
    }

    // Line breaks of every alphabet, and what turns the direction of writing.
    private static bool IsUnfit(char character) => char.IsControl(character) || char.GetUnicodeCategory(character)
        is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}

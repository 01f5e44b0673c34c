using System.Text;
using System.Text.RegularExpressions;

namespace Lucid.Hardening.Profiles.AppArmor;

/// <summary>AppArmor's path patterns.</summary>
internal static class PathPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Whether a path fits a pattern: <c>?</c>, <c>*</c>, <c>**</c>, <c>[...]</c>, <c>{one,other}</c>.</summary>
    public static bool Matches(string pattern, string path)
    {
        try
        {
            return Regex.IsMatch(path, Translate(pattern), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Patience);
        }
        catch (ArgumentException)
        {
            // Brackets that do not fit together: the real parser refuses the profile.
            return false;
        }
    }

    private static string Translate(string pattern)
    {
        var regex = new StringBuilder("^");
        for (var index = 0; index < pattern.Length; index++)
        {
            index = Translate(pattern, index, regex);
        }

        return regex.Append("\\z").ToString();
    }

    /// <summary>Translates one element and gives the place of its last character.</summary>
    private static int Translate(string pattern, int index, StringBuilder regex)
    {
        var doubled = index + 1 < pattern.Length && pattern[index + 1] == '*';
        switch (pattern[index])
        {
            case '*':
                // After a '/' something has to stand: "/tmp/*" is not the folder itself.
                var least = index > 0 && pattern[index - 1] == '/' ? "+" : "*";
                regex.Append(doubled ? "." : "[^/]").Append(least);
                return doubled ? index + 1 : index;
            case '?':
                regex.Append("[^/]");
                return index;
            case '{':
                regex.Append("(?:");
                return index;
            case '}':
                regex.Append(')');
                return index;
            case ',':
                regex.Append('|');
                return index;
            case '[':
                return Class(pattern, index, regex);
            case '\\' when index + 1 < pattern.Length:
                regex.Append(Regex.Escape(pattern[index + 1].ToString()));
                return index + 1;
            default:
                regex.Append(Regex.Escape(pattern[index].ToString()));
                return index;
        }
    }

    private static int Class(string pattern, int index, StringBuilder regex)
    {
        var end = pattern.IndexOf(']', index);
        end = end < 0 ? pattern.Length - 1 : end;
        regex.Append(pattern, index, end - index + 1);
        return end;
    }
}

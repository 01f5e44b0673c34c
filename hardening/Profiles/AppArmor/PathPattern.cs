using System.Text;
using System.Text.RegularExpressions;

namespace Lucid.Hardening.Profiles.AppArmor;

/// <summary>AppArmor's path patterns: <c>?</c>, <c>*</c>, <c>**</c>, <c>[...]</c>, <c>{one,other}</c>.</summary>
internal sealed class PathPattern
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly Regex? _regex;

    public PathPattern(string pattern)
    {
        try
        {
            _regex = new Regex(Translate(pattern), RegexOptions.CultureInvariant, Patience);
        }
        catch (ArgumentException)
        {
            // Brackets that do not fit together: the real parser refuses the profile.
        }
    }

    /// <summary>Whether a path fits; one that takes a pattern too long to tell does not.</summary>
    public bool Matches(string path)
    {
        try
        {
            return _regex?.IsMatch(path) ?? false;
        }
        catch (RegexMatchTimeoutException)
        {
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

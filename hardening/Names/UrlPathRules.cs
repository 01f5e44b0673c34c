using System.Text.RegularExpressions;
using Lucid.Hardening.Validation;

namespace Lucid.Hardening.Names;

internal static partial class UrlPathRules
{
    public static string Resolve(string field, string path, Mistakes mistakes)
    {
        if (!PathOfUrl().IsMatch(path))
        {
            mistakes.Add(field, path, "the path of a URL, such as '/health'; neither a host nor a command");
        }

        return path;
    }

    [GeneratedRegex("^/[A-Za-z0-9/._~%!$&'()*+,;=:@?-]*\\z")]
    private static partial Regex PathOfUrl();
}

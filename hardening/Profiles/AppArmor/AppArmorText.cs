using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Lucid.Hardening.Profiles.AppArmor;

/// <summary>
/// The rules of an AppArmor text, each of which stands on one line, as far as one has to know them to compare it with a pod. Whether the
/// text is right at all, only <c>apparmor_parser</c> says.
/// </summary>
internal sealed partial class AppArmorText
{
    /// <summary>Rules that may name a path without granting it.</summary>
    private static readonly ImmutableArray<string> Other = ["abi", "include", "mount", "ptrace", "signal", "umount", "unix"];

    /// <summary>What AppArmor's base abstraction grants of the paths that are asked for; it is read with the rules above.</summary>
    private static readonly ImmutableArray<AppArmorRule> Base = Parse(
        """
        /etc/ld.so.cache mr, /lib/** mr, /lib64/** mr, /usr/lib/** mr, /usr/lib64/** mr, /etc/localtime r, /usr/share/locale/** r,
        /usr/share/zoneinfo/** r, /dev/null rw, /dev/zero rw, /dev/random r, /dev/urandom r, /proc/meminfo r, /proc/cpuinfo r, /proc/stat r,
        /proc/filesystems r, /sys/devices/system/cpu/online r,
        """).Rules;

    public required ImmutableArray<AppArmorRule> Rules { get; init; }

    /// <summary>The flags of its profiles, such as <c>complain</c>, each with the line that it stands on.</summary>
    public required ImmutableArray<(string Flag, int Line)> Flags { get; init; }

    /// <summary>Whether it says for which kernel interface it is written.</summary>
    public required bool HasAbi { get; init; }

    public static AppArmorText Parse(string text)
    {
        var rules = ImmutableArray.CreateBuilder<AppArmorRule>();
        var hasAbi = false;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var statement = Strip(line);
            if (statement.Contains("<abstractions/base>", StringComparison.Ordinal))
            {
                rules.AddRange(Base.Select(rule => rule with { Line = number }));
                continue;
            }

            hasAbi |= statement.StartsWith("abi ", StringComparison.Ordinal);
            rules.AddRange(Statement().Matches(statement).Select(match => Read(match.Value.TrimEnd(','), number)).OfType<AppArmorRule>());
        }

        return new AppArmorText { Rules = rules.ToImmutable(), Flags = [.. ReadFlags(text)], HasAbi = hasAbi };
    }

    /// <summary>The last line that grants a permission on a path, if none denies it: a denial always wins.</summary>
    public AppArmorRule? Granting(string path, char permission)
    {
        var matching = Rules.Where(rule => rule.Has(permission) && rule.IsAbout(path)).ToArray();
        return matching.Any(rule => rule.IsDeny) ? null : matching.LastOrDefault();
    }

    /// <summary>The first line that denies a permission on a path; null if none does.</summary>
    public AppArmorRule? Denying(string path, char permission)
        => Rules.FirstOrDefault(rule => rule.IsDeny && rule.Has(permission) && rule.IsAbout(path));

    public bool Grants(string path, char permission) => Granting(path, permission) is not null;

    /// <summary>Comments end a line, except that the old spelling of an inclusion looks like one.</summary>
    private static string Strip(string line)
    {
        var trimmed = line.Trim();
        if (trimmed.StartsWith("#include", StringComparison.Ordinal))
        {
            return trimmed;
        }

        var comment = trimmed.IndexOf('#', StringComparison.Ordinal);
        var statement = comment < 0 ? trimmed : trimmed[..comment].TrimEnd();
        return statement.EndsWith('{') ? "" : statement;
    }

    private static IEnumerable<(string Flag, int Line)> ReadFlags(string text)
    {
        var code = Comment().Replace(text, "");
        return ProfileFlags().Matches(code).SelectMany(match => match.Groups["flags"].Value
            .Split([',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(flag => (flag, 1 + code.AsSpan(0, match.Index).Count('\n'))));
    }

    private static AppArmorRule? Read(string statement, int line)
    {
        var words = statement.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var isDeny = words.Contains("deny");
        words.RemoveAll(word => word is "audit" or "deny" or "allow" or "owner" or "file" && words.Count > 1);
        if (words.Count == 0)
        {
            return null;
        }

        var path = words.FindIndex(word => word[0] is '/' or '@' or '"');
        if (path is 0 or 1 && words.Count >= 2 && !Other.Contains(words[0]))
        {
            return new AppArmorRule { Line = line, IsDeny = isDeny, Kind = "file", Pattern = Pattern(words[path]), Rest = words[1 - path] };
        }

        // "file," alone is every permission on every path.
        return words[0] == "file"
            ? new AppArmorRule { Line = line, IsDeny = isDeny, Kind = "file", Pattern = new PathPattern("/**"), Rest = "rwlkmix" }
            : new AppArmorRule { Line = line, IsDeny = isDeny, Kind = words[0], Rest = string.Join(' ', words.Skip(1)) };
    }

    private static PathPattern Pattern(string word) => new(word.Trim('"')
        .Replace("@{PROC}", "/proc", StringComparison.Ordinal)
        .Replace("@{pid}", "[0-9]*", StringComparison.Ordinal));

    [GeneratedRegex("#.*")]
    private static partial Regex Comment();

    /// <summary>Of a profile's head; the word before the parentheses may be left out.</summary>
    [GeneratedRegex(@"\bflags\s*=\s*\((?<flags>[^()]*)\)|\((?<flags>[^()]*)\)\s*\{")]
    private static partial Regex ProfileFlags();

    /// <summary>A rule ends at a comma, but not at one between braces or brackets.</summary>
    [GeneratedRegex(@"(?:\{[^}]*\}|\([^)]*\)|[^,{(])+,")]
    private static partial Regex Statement();
}

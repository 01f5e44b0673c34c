using System.Globalization;
using System.Text;

namespace Lucid.Testing.Snapshots;

/// <summary>Pulumi's property paths: <c>spec.containers[0].resources</c>, and <c>labels["with.dots"]</c>.</summary>
internal static class PropertyPath
{
    /// <summary>The steps of a path: keys as text, indexes as numbers.</summary>
    /// <exception cref="FormatException">The text is no path.</exception>
    public static ImmutableArray<object> Parse(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var steps = ImmutableArray.CreateBuilder<object>();
        for (var rest = path.AsSpan(); !rest.IsEmpty;)
        {
            var (step, length) = rest[0] == '[' ? Bracketed(path, rest) : Named(rest);
            steps.Add(step);
            rest = rest[length..];
            rest = rest is ['.', ..] ? rest[1..] : rest;
        }

        return steps.ToImmutable();
    }

    public static string Of(string path, string key)
    {
        var isPlain = key.Length > 0 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '$');
        return !isPlain ? $"{path}[\"{key.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]" : path.Length == 0 ? key : $"{path}.{key}";
    }

    public static string Of(string path, int index) => string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    /// <summary>A path and what comes after it.</summary>
    public static string Join(string path, string rest)
        => path.Length == 0 || rest.Length == 0 || rest[0] == '[' ? path + rest : $"{path}.{rest}";

    private static (object Step, int Length) Named(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('.', '[');
        var length = end < 0 ? rest.Length : end;
        return (rest[..length].ToString(), length);
    }

    private static (object Step, int Length) Bracketed(string path, ReadOnlySpan<char> rest)
    {
        if (rest is ['[', '"', ..])
        {
            return Quoted(path, rest);
        }

        var end = rest.IndexOf(']');
        return end > 0 && int.TryParse(rest[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (index, end + 1)
            : throw Malformed(path);
    }

    private static (object Step, int Length) Quoted(string path, ReadOnlySpan<char> rest)
    {
        var key = new StringBuilder();
        for (var at = 2; at < rest.Length; at++)
        {
            if (rest[at] == '"')
            {
                return rest[(at + 1)..] is [']', ..] ? (key.ToString(), at + 2) : throw Malformed(path);
            }

            at += rest[at] == '\\' && at + 1 < rest.Length ? 1 : 0;
            key.Append(rest[at]);
        }

        throw Malformed(path);
    }

    private static FormatException Malformed(string path) => new(
        $"'{path}' is no property path; write one such as 'spec.containers[0].name' or 'metadata.labels[\"app.kubernetes.io/name\"]'.");
}

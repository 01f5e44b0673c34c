using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace Lucid.EndToEnd.Tests.RandomPrograms;

/// <summary>Texts of random programs: odd ones, and secrets, each with a token in it that stands nowhere else.</summary>
internal static partial class AnyTexts
{
    private static readonly string[] Odd =
    [
        "", " ", "yes", "~", "null", "1e3", "0x1f", "12", "-3.5", "- a", "a: b", "#", "{}", "[]", "&a", "*a", "|", "%a", "'", "\"", "\\", "---",
        "<<", "=", "2001-01-01", "a\nb", "a\n", " a\nb", "a\r\nb", "tab\tinside", "\u0007", "\u001b[0m", "\u0085", "\u2028", "\ufeff", "ümläut", "日本語", "🚀",
        "e\u0301", "İstanbul ıI", "ß", "١٢٣", "a/b", "a.b", "[0]", "x[\"y\"]", "$", "${x}", "%41", "<&>",
    ];

    public static Gen<string> Texts { get; } = Gen.OneOf(
        Gen.Elements(Odd), Gen.Choose(0, 100_000).Select(number => FormattableString.Invariant($"text {number}")));

    // Keys of the wire's own and of providers' bookkeeping have a meaning of their own, and so have those of the fixture's resources.
    public static Gen<string> Keys { get; } = Gen.Elements(
    [
        .. Odd.Where(text => text.Length > 0),
        "a", "b", "c", "i", "I", "image", "spec", "metadata", "name", "replicas", "Ä", "ä", "zz", "aa", "co-op", "coop",
    ]);

    /// <summary>Beginnings of the names of resources.</summary>
    public static Gen<string> Names { get; } = Gen.Elements(
        "web", "Web", "WEB", "i", "I", "ı", "ä", "a b", "a/b", "..", "a:b", "a$b", "日本", "🚀", "\"", "\\", "a\nb", "\u001b[1m", "-", "&");

    /// <summary>Secrets of the shapes that passwords, keys and numbers have.</summary>
    public static Gen<string> Secrets { get; } = Gen.Choose(0, 6).SelectMany(SecretsOfShape);

    /// <summary>Secrets of a shape: 0 with quotes, 1 of lines, 2 with signs that JSON may escape, 3 of digits, else a plain token.</summary>
    public static Gen<string> SecretsOfShape(int shape) =>
        from token in Gen.Choose(0, int.MaxValue - 1).Two()
        let text = FormattableString.Invariant($"tok{token.Item1:x8}{token.Item2:x8}")
        select shape switch
        {
            0 => $"pa\"ss\\wörd-{text}",
            1 => $"-----BEGIN KEY-----\n{text}{text}\n-----END KEY-----\n",
            2 => $"<&'+>{text}🔑",
            3 => FormattableString.Invariant($"770{token.Item1 % 1_000_000:d6}{token.Item2 % 1_000_000:d6}"),
            _ => text,
        };

    /// <summary>The tokens of the secrets in a text.</summary>
    public static IEnumerable<string> TokensIn(string text) =>
        Token().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    /// <summary>Whether a text is a secret.</summary>
    public static bool IsSecret(string text) => Token().IsMatch(text);

    /// <summary>Texts that carry a secret: as it is, and as base64 and JSON have it.</summary>
    public static Gen<string> Carrying(string secret) => Gen.Elements(
        secret, $"see {secret}", $"{secret}!", Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)), JsonSerializer.Serialize(secret));

    [GeneratedRegex("tok[0-9a-f]{16}|770[0-9]{12}")]
    private static partial Regex Token();
}

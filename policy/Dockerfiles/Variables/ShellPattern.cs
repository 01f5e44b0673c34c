using System.Text.RegularExpressions;

namespace Lucid.Policy.Dockerfiles.Variables;

/// <summary>A pattern of the shell with <c>*</c> and <c>?</c>, as it stands in <c>${NAME%pattern}</c>.</summary>
internal sealed class ShellPattern
{
    /// <summary>Expressions, one for each character that is looked for.</summary>
    private readonly ImmutableArray<string> _expressions;

    private ShellPattern(ImmutableArray<string> expressions) => _expressions = expressions;

    /// <param name="pattern">The pattern.</param>
    /// <param name="isGreedy">Whether it takes as much as it can.</param>
    public static ShellPattern Of(string pattern, bool isGreedy)
    {
        var expressions = ImmutableArray.CreateBuilder<string>();
        for (var index = 0; index < pattern.Length; index++)
        {
            var isEscaped = pattern[index] == '\\' && index + 1 < pattern.Length;
            index += isEscaped ? 1 : 0;
            expressions.Add(pattern[index] switch
            {
                '*' when !isEscaped => isGreedy ? ".*" : ".*?",
                '?' when !isEscaped => ".",
                var character => Regex.Escape(character.ToString()),
            });
        }

        return new(expressions.ToImmutable());
    }

    public string TrimStart(string value) => Begin(_expressions).Replace(value, "", 1);

    /// <summary>The end is the beginning, read backwards.</summary>
    public string TrimEnd(string value) => Backwards(Begin(_expressions.Reverse()).Replace(Backwards(value), "", 1));

    public string Replace(string value, string replacement, bool isAll) =>
        Matching(string.Concat(_expressions)).Replace(value, _ => replacement, isAll ? -1 : 1);

    private static string Backwards(string value) => string.Create(value.Length, value, (backwards, forwards) =>
    {
        forwards.CopyTo(backwards);
        backwards.Reverse();
    });

    private static Regex Begin(IEnumerable<string> expressions) => Matching($"^(?:{string.Concat(expressions)})");

    /// <summary>Without backtracking: the pattern is whoever's file this is.</summary>
    private static Regex Matching(string expression) =>
        new(expression, RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.CultureInvariant);
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Lucid.Hardening.Validation;

/// <summary>Collects mistakes, so that a declaration is refused with all of them at once.</summary>
internal sealed class Mistakes
{
    private const int LongestQuote = 100;
    private readonly ImmutableArray<Mistake>.Builder _mistakes = ImmutableArray.CreateBuilder<Mistake>();

    public ImmutableArray<Mistake> All => _mistakes.ToImmutable();

    public void Add(string field, string? found, string instead)
        => _mistakes.Add(new Mistake { Field = field, Found = Quote(found), Instead = instead });

    public void Add(string field, int found, string instead)
        => _mistakes.Add(new Mistake { Field = field, Found = found.ToString(CultureInfo.InvariantCulture), Instead = instead });

    /// <summary>Adds what another declaration found, with its fields named as they are called here.</summary>
    public void AddAll(IEnumerable<Mistake> mistakes) => _mistakes.AddRange(mistakes);

    public void ThrowIfAny(string kind, string? name)
    {
        if (_mistakes.Count > 0)
        {
            throw new DeclarationException($"{kind} {Quote(name)}", All);
        }
    }

    /// <summary>Control characters are escaped, or a name with a line break could forge a line of the message.</summary>
    private static string Quote(string? text)
    {
        if (text is null)
        {
            return "nothing";
        }

        var quoted = new StringBuilder("'");
        foreach (var character in text.Take(LongestQuote))
        {
            quoted.Append(char.IsControl(character)
                ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")
                : character.ToString());
        }

        return quoted.Append(text.Length > LongestQuote ? "…'" : "'").ToString();
    }
}

using System.Collections.Immutable;

namespace Lucid.Sdk.Conformity.Tests;

/// <summary>
/// What <c>sdk/</c> leaves out of the official API, each with the reason, as Uncovered.txt tells it: a line for the package, below it by
/// two spaces a line for the type or for <c>TYPE: MEMBER</c>, below that by four spaces the reason, which may hold for several such lines.
/// </summary>
internal static class Uncovered
{
    public static ImmutableDictionary<Entry, string> Read()
        => Parse(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Uncovered.txt")));

    /// <exception cref="FormatException">A line stands where it means nothing, or an entry has no reason.</exception>
    public static ImmutableDictionary<Entry, string> Parse(IEnumerable<string> lines)
    {
        var result = ImmutableDictionary.CreateBuilder<Entry, string>();
        var package = string.Empty;
        var waiting = new List<Entry>();
        foreach (var (index, line) in lines.Index().Where(pair => pair.Item.Trim() is { Length: > 0 } text && !text.StartsWith('#')))
        {
            switch (line.Length - line.TrimStart().Length)
            {
                case 0 when waiting.Count == 0:
                    package = line.Trim();
                    break;
                case 2 when package.Length > 0:
                    waiting.Add(new Entry(package, line.Trim()));
                    break;
                case 4 when waiting.Count > 0:
                    waiting.ForEach(entry => result.Add(entry, line.Trim()));
                    waiting.Clear();
                    break;
                default:
                    throw new FormatException($"Uncovered.txt, line {index + 1}: expected a package, an entry or a reason, found: {line}");
            }
        }

        return waiting.Count == 0
            ? result.ToImmutable()
            : throw new FormatException($"Uncovered.txt: {waiting[^1].What} has no reason; write one below it.");
    }

    /// <param name="Package">The package.</param>
    /// <param name="What">A type, or <c>TYPE: MEMBER</c>, as the listing spells it.</param>
    internal readonly record struct Entry(string Package, string What)
    {
        public override string ToString() => $"{Package}: {What}";
    }
}

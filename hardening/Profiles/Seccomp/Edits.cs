namespace Lucid.Hardening.Profiles.Seccomp;

/// <summary>How far two words are apart.</summary>
internal static class Edits
{
    private const int LongestWord = 64;

    /// <summary>
    /// The Levenshtein distance: insertions, deletions and replacements of one letter. What is longer than any name is cut.
    /// </summary>
    public static int Between(string from, string to)
    {
        from = from[..Math.Min(from.Length, LongestWord)];
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

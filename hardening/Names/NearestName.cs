namespace Lucid.Hardening.Names;

/// <summary>Finds the name that somebody may have meant.</summary>
public static class NearestName
{
    /// <summary>How far a name may be away by default: 2 letters.</summary>
    public const int MostEdits = 2;

    private const int LongestWord = 64;

    /// <summary>The name that is nearest, case aside.</summary>
    /// <param name="misspelt">What somebody wrote.</param>
    /// <param name="names">The names that there are.</param>
    /// <param name="mostEdits">How many letters it may be away.</param>
    /// <returns>The first of those that are fewest letters away; null when all are too far.</returns>
    public static string? Of(string misspelt, IEnumerable<string> names, int mostEdits = MostEdits)
    {
        ArgumentNullException.ThrowIfNull(misspelt);
        return names.Select(name => (Name: name, Edits: Distance(misspelt.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(candidate => candidate.Edits <= mostEdits)
            .OrderBy(candidate => candidate.Edits)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>How many letters have to be added, removed or changed (the Levenshtein distance). What is longer than any name is cut.</summary>
    /// <param name="from">A word.</param>
    /// <param name="to">Another.</param>
    /// <returns>The number of letters.</returns>
    public static int Distance(string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        from = from[..Math.Min(from.Length, LongestWord)];
        to = to[..Math.Min(to.Length, LongestWord)];
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

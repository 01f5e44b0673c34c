namespace Lucid.Infra.Settings;

/// <summary>Finds the name that somebody may have meant.</summary>
internal static class NearestName
{
    private const int MostEdits = 2;

    /// <summary>The first of the names that are fewest edits away, case aside; null when all are too far.</summary>
    public static string? Of(string misspelt, IEnumerable<string> names)
        => names.Select(name => (Name: name, Edits: Distance(misspelt.ToLowerInvariant(), name.ToLowerInvariant())))
            .Where(candidate => candidate.Edits <= MostEdits)
            .OrderBy(candidate => candidate.Edits)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();

    /// <summary>The Levenshtein distance: insertions, deletions and replacements of one letter.</summary>
    private static int Distance(string from, string to)
    {
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

namespace Lucid.Sdk.Conformity.Tests.Comparison;

/// <summary>The number of single-character edits between two lines (Levenshtein).</summary>
internal static class EditDistance
{
    public static int Between(string first, string second)
    {
        var previous = Enumerable.Range(0, second.Length + 1).ToArray();
        foreach (var (row, character) in first.Index())
        {
            var current = new int[second.Length + 1];
            current[0] = row + 1;
            for (var column = 0; column < second.Length; column++)
            {
                var replaced = previous[column] + (character == second[column] ? 0 : 1);
                current[column + 1] = Math.Min(replaced, Math.Min(previous[column + 1], current[column]) + 1);
            }

            previous = current;
        }

        return previous[^1];
    }
}

namespace Lucid.EndToEnd.Tests.Docs;

/// <summary>A part of a page that has to agree with something else; a comment before it says with what.</summary>
internal static class MarkedBlock
{
    /// <summary>The lines of the fenced block below a marker.</summary>
    public static ImmutableArray<string> Fenced(string page, string marker) =>
        [.. After(page, marker).SkipWhile(line => !line.StartsWith("```", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line != "```")];

    /// <summary>The lines between a marker and the end marker.</summary>
    public static ImmutableArray<string> UpToEnd(string page, string marker) => [.. After(page, marker).TakeWhile(line => line != "<!-- end -->")];

    private static IEnumerable<string> After(string page, string marker)
    {
        var lines = File.ReadAllLines(Repository.Path(page));
        Assert.Contains($"<!-- {marker} -->", lines);
        return lines.SkipWhile(line => line != $"<!-- {marker} -->").Skip(1);
    }
}

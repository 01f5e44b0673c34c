using System.Text.Json;

namespace Lucid.EndToEnd.Tests;

/// <summary>A preview that says that nothing changes.</summary>
internal static class UnchangedPreview
{
    /// <summary>Fails unless a preview for programs says so of as many resources.</summary>
    public static void AssertJson(int resources, LucidResult result)
    {
        Assert.True(result.ExitCode == 0, result.Error);
        using var preview = JsonDocument.Parse(result.Output);
        var root = preview.RootElement;
        Assert.Empty(root.GetProperty("outputs").EnumerateArray().Select(output => output.ToString()));
        Assert.Empty(root.GetProperty("deletions").EnumerateArray().Select(deletion => deletion.ToString()));
        Assert.Empty(root.GetProperty("resources").EnumerateArray()
            .Where(resource => resource.GetProperty("change").GetString() != "same").Select(resource => resource.ToString()));
        Assert.Equal(
            $$"""{"create":0,"import":0,"update":0,"replace":0,"delete":0,"read":0,"same":{{resources}}}""",
            JsonSerializer.Serialize(root.GetProperty("summary")));
    }

    /// <summary>Fails unless a preview for people says so of as many resources, and nothing else but warnings of the program.</summary>
    public static void AssertText(int resources, string heading, LucidResult result)
    {
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.StartsWith($"{heading}\n\n", result.Output, StringComparison.Ordinal);
        var lines = result.Output[(heading.Length + 2)..].Split('\n');
        Assert.Equal([FormattableString.Invariant($"{resources} unchanged.")], lines.Where(line => line.Length > 0 && !IsWarning(line)));
    }

    private static bool IsWarning(string line) =>
        line.StartsWith("warning: ", StringComparison.Ordinal) || line.StartsWith("  resource: ", StringComparison.Ordinal);
}

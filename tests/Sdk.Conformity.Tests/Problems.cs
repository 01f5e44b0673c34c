namespace Lucid.Sdk.Conformity.Tests;

/// <summary>Reports everything that is wrong at once; Assert.Empty would cut the lines short.</summary>
internal static class Problems
{
    public static void AssertNone(IReadOnlyCollection<string> problems) =>
        Assert.True(problems.Count == 0, $"{problems.Count} differences:\n{string.Join("\n", problems)}");
}

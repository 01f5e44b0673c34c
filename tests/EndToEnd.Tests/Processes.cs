using System.Globalization;

namespace Lucid.EndToEnd.Tests;

/// <summary>The processes of this machine, as Linux lists them.</summary>
internal static class Processes
{
    /// <summary>The numbers of the processes whose command line holds a text, without those that have ended already.</summary>
    public static ImmutableArray<int> With(string text) =>
    [
        .. Directory.GetDirectories("/proc").Select(Path.GetFileName)
            .Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && CommandLine(id).Contains(text, StringComparison.Ordinal)),
    ];

    /// <summary>Waits until something is so, ten seconds at most.</summary>
    public static async Task<bool> UntilAsync(Func<bool> condition)
    {
        for (var round = 0; round < 200 && !condition(); round++)
        {
            await Task.Delay(50);
        }

        return condition();
    }

    private static string CommandLine(int id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline").Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }
}

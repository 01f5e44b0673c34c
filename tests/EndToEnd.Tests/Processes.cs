using System.Globalization;

namespace Lucid.EndToEnd.Tests;

/// <summary>The processes of this machine, as Linux lists them.</summary>
internal static class Processes
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>The numbers of the processes with a command line, without those that have ended already.</summary>
    public static ImmutableArray<int> With(string commandLine) =>
        [.. All().Where(id => Read(id, "cmdline").Replace('\0', ' ').TrimEnd() == commandLine)];

    /// <summary>The numbers of the processes that a process started.</summary>
    public static ImmutableArray<int> ChildrenOf(int parent) =>
        [.. All().Where(id => Read(id, "status").Contains(string.Create(CultureInfo.InvariantCulture, $"\nPPid:\t{parent}\n"), StringComparison.Ordinal))];

    /// <summary>Whether a process runs still.</summary>
    public static bool Runs(int id) => Read(id, "cmdline").Length > 0;

    /// <summary>Waits until something is so, a minute at most: the machine may have much else to do.</summary>
    public static async Task<bool> UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!condition())
        {
            if (patience.IsCancellationRequested)
            {
                return false;
            }

            await Task.Delay(10);
        }

        return true;
    }

    private static IEnumerable<int> All() => Directory.GetDirectories("/proc").Select(Path.GetFileName)
        .Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id > 0);

    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/{file}"));
        }
        catch (IOException)
        {
            return "";
        }
    }
}

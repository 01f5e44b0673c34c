using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Lucid.Host.Programs;

/// <summary>
/// Finds everything that a process started, also what outlived its parent or made itself a session of its own: all of them inherit an
/// environment variable whose name nobody else has. Only Linux shows the environments of processes; elsewhere nothing is found.
/// </summary>
internal sealed class ProcessMark
{
    private const string Processes = "/proc";
    private const int MaxRounds = 50;

    private static readonly TimeSpan BetweenRounds = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(5);

    private readonly byte[] _entry;

    public ProcessMark()
    {
        Variable = $"LUCID_RUN_{Guid.NewGuid():N}";
        _entry = Encoding.ASCII.GetBytes($"{Variable}=");
    }

    /// <summary>The variable's name; its value means nothing but must not be empty.</summary>
    public string Variable { get; }

    /// <summary>Kills every process that has the mark, and those that they start meanwhile.</summary>
    /// <returns>The names of the processes, each once, in order.</returns>
    public async Task<ImmutableArray<string>> KillAsync()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < MaxRounds && await FindAsync().ConfigureAwait(false) is { IsEmpty: false } found; round++)
        {
            names.UnionWith(found.Select(NameOf).OfType<string>());
            foreach (var id in found)
            {
                Kill(id);
            }

            await Task.Delay(BetweenRounds).ConfigureAwait(false);
        }

        return [.. names];
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It ended by itself, or belongs to somebody else by now.
        }
    }

    private static byte[]? Read(int id, string file)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(Processes, id.ToString(CultureInfo.InvariantCulture), file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It ended meanwhile, or belongs to somebody else.
            return null;
        }
    }

    // While a process becomes another program it shows no environment for a moment, so nothing counts as gone at the first look.
    private async Task<ImmutableArray<int>> FindAsync()
    {
        var found = Find();
        if (!found.IsEmpty || !OperatingSystem.IsLinux())
        {
            return found;
        }

        await Task.Delay(BetweenLooks).ConfigureAwait(false);
        return Find();
    }

    private static string? NameOf(int id) => Read(id, "comm") is { } name ? Encoding.UTF8.GetString(name).TrimEnd('\n') : null;

    private ImmutableArray<int> Find() => !OperatingSystem.IsLinux() ? [] :
    [
        .. Directory.EnumerateDirectories(Processes).Select(Path.GetFileName)
            .Select(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && Read(id, "environ") is { } environment && environment.AsSpan().IndexOf(_entry) >= 0),
    ];
}

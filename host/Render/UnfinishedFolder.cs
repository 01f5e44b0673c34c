using System.Diagnostics;
using System.Globalization;

namespace Lucid.Host.Render;

/// <summary>The hidden folder beside a target in which its next contents are written.</summary>
internal sealed class UnfinishedFolder
{
    private readonly string _directory;
    private readonly string _prefix;

    private UnfinishedFolder(string directory, string prefix)
    {
        _directory = directory;
        _prefix = prefix;
        Path = System.IO.Path.Combine(
            directory, string.Create(CultureInfo.InvariantCulture, $"{prefix}{Environment.ProcessId}-{Guid.NewGuid():N}"));
    }

    /// <summary>Its path; no other run has the same.</summary>
    public string Path { get; }

    /// <summary>A folder for the contents of the target; it does not exist yet.</summary>
    public static UnfinishedFolder Beside(string target) =>
        new(System.IO.Path.GetDirectoryName(target) ?? target, $".{System.IO.Path.GetFileName(target)}.lucid-");

    /// <summary>Deletes what runs that were killed have left, and what they had replaced.</summary>
    public void DeleteAbandoned()
    {
        if (!Directory.Exists(_directory))
        {
            return;
        }

        foreach (var left in Directory.EnumerateDirectories(_directory).Where(IsAbandoned).ToImmutableArray())
        {
            Delete(left);
        }
    }

    /// <summary>Deletes it, as far as that is possible.</summary>
    public void Delete() => Delete(Path);

    // In a container the killed run often had the number that this one has.
    private bool IsAbandoned(string folder)
    {
        var name = System.IO.Path.GetFileName(folder);
        return name.StartsWith(_prefix, StringComparison.Ordinal)
            && int.TryParse(name[_prefix.Length..].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            && (process == Environment.ProcessId || !Runs(process));
    }

    private static bool Runs(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What matters is the target; the next run tries again.
        }
    }
}

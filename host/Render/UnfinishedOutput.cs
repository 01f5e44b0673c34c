using System.Diagnostics;
using System.Globalization;

namespace Lucid.Host.Render;

/// <summary>The hidden file or folder beside a target to which its next contents are written.</summary>
internal sealed class UnfinishedOutput
{
    private readonly string _directory;
    private readonly string _prefix;

    private UnfinishedOutput(string directory, string prefix)
    {
        _directory = directory;
        _prefix = prefix;
        Path = System.IO.Path.Combine(
            directory, string.Create(CultureInfo.InvariantCulture, $"{prefix}{Environment.ProcessId}-{Guid.NewGuid():N}"));
    }

    /// <summary>Its path; no other run has the same.</summary>
    public string Path { get; }

    /// <summary>A place for the contents of the target; there is nothing yet.</summary>
    public static UnfinishedOutput Beside(string target) =>
        new(System.IO.Path.GetDirectoryName(target) ?? target, $".{System.IO.Path.GetFileName(target)}.lucid-");

    /// <summary>Deletes what runs that were killed have left, and what they had replaced.</summary>
    public void DeleteAbandoned()
    {
        if (!Directory.Exists(_directory))
        {
            return;
        }

        foreach (var left in Directory.EnumerateFileSystemEntries(_directory).Where(IsAbandoned).ToImmutableArray())
        {
            Delete(left);
        }
    }

    /// <summary>Deletes it, as far as that is possible.</summary>
    public void Delete() => Delete(Path);

    // In a container the killed run often had the number that this one has.
    private bool IsAbandoned(string path)
    {
        var name = System.IO.Path.GetFileName(path);
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

    private static void Delete(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else if (File.Exists(path))
            {
                File.Delete(path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What matters is the target; the next run tries again.
        }
    }
}

using System.Security.Cryptography;
using System.Text;
using Lucid.Host.Diagnostics;

namespace Lucid.Host.Render;

/// <summary>
/// A folder that is replaced as a whole or not at all: the new one is written beside it and takes its place when it is complete. Only a
/// folder that was written here before and not changed since, or an empty one, is replaced. A run that is interrupted leaves the old folder;
/// what it had written lies hidden beside it until the next run.
/// </summary>
public static class OutputFolder
{
    /// <summary>The file with the SHA-256 of every other, as <c>sha256sum --check</c> reads it.</summary>
    public const string ChecksumFile = "SHA256SUMS";

    /// <summary>What stands between a checksum and its file.</summary>
    internal const string ChecksumSeparator = "  ";

    private const int Busy = 16;
    private const int OtherDevice = 18;

    /// <summary>Makes a folder hold exactly the given files and their checksums.</summary>
    /// <exception cref="HostFailureException">The folder holds files of somebody else, or cannot be written.</exception>
    public static async Task ReplaceAsync(string directory, IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        var target = TargetOf(directory);
        var unfinished = UnfinishedOutput.Beside(target);
        try
        {
            ThrowIfFile(target, directory);
            RenderedFolder.ThrowIfForeign(target, directory);
            unfinished.DeleteAbandoned();
            await WriteAsync(unfinished.Path, files, cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            FolderSwap.Swap(unfinished.Path, target);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailureException(FailureKind.Output, $"{directory} cannot be written: {Reason(exception, unfinished, target)}");
        }
        finally
        {
            unfinished.Delete();
        }
    }

    private static string Reason(Exception exception, UnfinishedOutput unfinished, string target) => exception.HResult switch
    {
        Busy or OtherDevice when Directory.Exists(target) =>
            "it is where a file system is mounted, and cannot be replaced as a whole. Name a folder in it.",

        // The reader does not know the folder that was being written.
        _ => exception.Message.Replace(unfinished.Path, target, StringComparison.Ordinal),
    };

    /// <summary>The real folder, so that a link to it stays one.</summary>
    private static string TargetOf(string directory)
    {
        if (string.IsNullOrWhiteSpace(directory) || directory.Contains('\0', StringComparison.Ordinal))
        {
            throw new HostFailureException(FailureKind.Output, $"'{directory}' is no path of a folder. Name an empty or a new folder.");
        }

        var target = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));
        try
        {
            return (target.LinkTarget is null ? null : target.ResolveLinkTarget(returnFinalTarget: true))?.FullName ?? target.FullName;
        }
        catch (IOException exception)
        {
            throw new HostFailureException(FailureKind.Output, $"{directory} cannot be written: {exception.Message}");
        }
    }

    private static void ThrowIfFile(string target, string displayName)
    {
        var problem = File.Exists(target) ? "it is a file. Name an empty or a new folder, or move it away."
            : FileAbove(target) is { } file ? $"{file} is a file."
            : null;
        if (problem is not null)
        {
            throw new HostFailureException(FailureKind.Output, $"{displayName} cannot be written: {problem}");
        }
    }

    private static string? FileAbove(string target)
    {
        var above = Path.GetDirectoryName(target);
        while (above is not null && !Path.Exists(above))
        {
            above = Path.GetDirectoryName(above);
        }

        return File.Exists(above) ? above : null;
    }

    private static async Task WriteAsync(string directory, IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        ImmutableArray<string> paths = [.. files.Keys.Order(StringComparer.Ordinal)];
        foreach (var folder in paths.Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.Ordinal).Append(""))
        {
            Directory.CreateDirectory(Path.Combine(directory, folder));
        }

        var checksums = new string[paths.Length];
        await Parallel.ForAsync(0, paths.Length, cancellationToken, (index, _) =>
        {
            var bytes = Encoding.UTF8.GetBytes(files[paths[index]]);
            File.WriteAllBytes(Path.Combine(directory, paths[index]), bytes);
            checksums[index] = Convert.ToHexStringLower(SHA256.HashData(bytes));
            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        var listed = string.Concat(paths.Zip(checksums, (path, checksum) => $"{checksum}{ChecksumSeparator}{path}\n"));
        await File.WriteAllTextAsync(Path.Combine(directory, ChecksumFile), listed, cancellationToken).ConfigureAwait(false);
    }
}

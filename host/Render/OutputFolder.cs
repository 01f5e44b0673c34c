using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;
using Lucid.Host.Diagnostics;

namespace Lucid.Host.Render;

/// <summary>
/// A folder that is replaced as a whole or not at all: the new one is written beside it and takes its place when it is complete. Only a
/// folder that was written here before, or an empty one, is replaced; the checksums in it tell.
/// </summary>
public static class OutputFolder
{
    /// <summary>The file with the SHA-256 of every other, as <c>sha256sum --check</c> reads it.</summary>
    public const string ChecksumFile = "SHA256SUMS";

    private const string ChecksumSeparator = "  ";

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = true,
    };

    /// <summary>Makes a folder hold exactly the given files and their checksums.</summary>
    /// <exception cref="HostFailureException">The folder holds files of somebody else, or cannot be written.</exception>
    public static async Task ReplaceAsync(string directory, IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        var target = TargetOf(directory);
        var beside = Path.Combine(Path.GetDirectoryName(target) ?? target, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}");
        try
        {
            ThrowIfFile(target, directory);
            ThrowIfForeign(target, directory);
            await WriteAsync(beside, files, cancellationToken).ConfigureAwait(false);
            Swap(beside, target, discarded: $"{beside}.old");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new HostFailureException(FailureKind.Output, $"{directory} cannot be written: {exception.Message}");
        }
        finally
        {
            DeleteIfThere(beside);
        }
    }

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

    private static void ThrowIfForeign(string target, string displayName)
    {
        if (!Directory.Exists(target))
        {
            return;
        }

        // A link counts as a file: what it leads to was never rendered, and it may lead in circles.
        var present = new FileSystemEnumerable<string>(target, (ref FileSystemEntry entry) => entry.ToFullPath(), Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        }
            .Select(path => Path.GetRelativePath(target, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal).ToImmutableArray();
        var foreign = present.Except(ListedIn(Path.Combine(target, ChecksumFile)), StringComparer.Ordinal).ToImmutableArray();
        if (!foreign.IsEmpty)
        {
            var shown = string.Join(", ", foreign.Take(5)) + (foreign.Length > 5 ? $" and {foreign.Length - 5} more" : "");
            throw new HostFailureException(
                FailureKind.Output,
                $"{displayName} holds files that were not rendered: {shown}. Name an empty or a new folder, or move them away.");
        }
    }

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    private static IEnumerable<string> ListedIn(string checksumFile)
    {
        if (!File.Exists(checksumFile))
        {
            return [];
        }

        return File.ReadAllLines(checksumFile)
            .Select(line => line.Split(ChecksumSeparator, 2)).Where(parts => parts.Length == 2).Select(parts => parts[1])
            .Append(ChecksumFile);
    }

    private static async Task WriteAsync(string directory, IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(directory);
        var checksums = new StringBuilder();
        foreach (var (path, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var file = Path.Combine(directory, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllBytesAsync(file, bytes, cancellationToken).ConfigureAwait(false);
            checksums.Append(Convert.ToHexStringLower(SHA256.HashData(bytes))).Append(ChecksumSeparator).Append(path).Append('\n');
        }

        await File.WriteAllTextAsync(Path.Combine(directory, ChecksumFile), checksums.ToString(), cancellationToken).ConfigureAwait(false);
    }

    private static void Swap(string complete, string target, string discarded)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(complete, target);
            return;
        }

        Directory.Move(target, discarded);
        try
        {
            Directory.Move(complete, target);
        }
        catch
        {
            Directory.Move(discarded, target);
            throw;
        }

        Directory.Delete(discarded, recursive: true);
    }

    private static void DeleteIfThere(string directory)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}

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

    /// <summary>Makes a folder hold exactly the given files and their checksums.</summary>
    /// <exception cref="HostFailureException">The folder holds files of somebody else, or cannot be written.</exception>
    public static async Task ReplaceAsync(string directory, IReadOnlyDictionary<string, string> files, CancellationToken cancellationToken)
    {
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        var beside = Path.Combine(Path.GetDirectoryName(target) ?? target, $".{Path.GetFileName(target)}.{Guid.NewGuid():N}");
        try
        {
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

    private static void ThrowIfForeign(string target, string displayName)
    {
        if (!Directory.Exists(target))
        {
            return;
        }

        var present = Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(target, path).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal).ToImmutableArray();
        var foreign = present.Except(ListedIn(Path.Combine(target, ChecksumFile)), StringComparer.Ordinal).ToImmutableArray();
        if (!foreign.IsEmpty)
        {
            var shown = string.Join(", ", foreign.Take(5)) + (foreign.Length > 5 ? $" and {foreign.Length - 5} more" : "");
            throw new HostFailureException(
                FailureKind.Output, $"{displayName} holds files that were not rendered: {shown}. Name an empty or a new folder, or move them away.");
        }
    }

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

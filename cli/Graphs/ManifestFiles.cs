using System.IO.Enumeration;
using Lucid.Host.Diagnostics;
using Lucid.Policy.Documents;

namespace Lucid.Cli.Graphs;

/// <summary>The Kubernetes files that a command line names: files, and folders with all that is below them.</summary>
internal static class ManifestFiles
{
    /// <summary>A folder that may not be read is told: its policies would be missing from the graph.</summary>
    private static readonly EnumerationOptions Options = new()
    {
        AttributesToSkip = FileAttributes.Hidden,
        IgnoreInaccessible = false,
        RecurseSubdirectories = true,
    };

    /// <exception cref="HostFailureException">A path is none, or a file cannot be read.</exception>
    public static async Task<ImmutableArray<KubernetesFile>> ReadAsync(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<KubernetesFile>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths.SelectMany(Files).Where(path => read.Add(Path.GetFullPath(path))))
        {
            try
            {
                files.Add(KubernetesReader.Read(path, await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)));
            }
            catch (Exception exception) when (IsOfTheFile(exception))
            {
                throw Unreadable(path, exception.Message);
            }
        }

        return files.ToImmutable();
    }

    private static IEnumerable<string> Files(string path)
    {
        if (!Directory.Exists(path))
        {
            return File.Exists(path) ? [path] : throw Unreadable(path, "there is no such file or folder.");
        }

        try
        {
            return
            [
                .. Below(path)
                    .Where(file => FileKinds.Of(file) == FileKind.Manifest)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            throw Unreadable(path, exception.Message);
        }
    }

    /// <summary>A link to a folder may lead round in a circle, so none is followed.</summary>
    private static FileSystemEnumerable<string> Below(string path) =>
        new(path, (ref FileSystemEntry entry) => entry.ToSpecifiedFullPath(), Options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory,
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };

    private static bool IsOfTheFile(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private static HostFailureException Unreadable(string path, string reason) =>
        new(FailureKind.Input, $"{path} cannot be read: {reason}");
}

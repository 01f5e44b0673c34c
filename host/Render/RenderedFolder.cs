using System.IO.Enumeration;
using System.Security.Cryptography;
using Lucid.Host.Diagnostics;

namespace Lucid.Host.Render;

/// <summary>Tells a folder that <c>lucid render</c> wrote from one that holds anything of somebody else.</summary>
internal static class RenderedFolder
{
    private const int Shown = 5;

    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = 0,
        IgnoreInaccessible = false,
        RecurseSubdirectories = true,
    };

    /// <exception cref="HostFailureException">The folder holds what was not rendered, or was changed since.</exception>
    public static void ThrowIfForeign(string target, string displayName)
    {
        if (!Directory.Exists(target))
        {
            return;
        }

        var present = FilesIn(target);
        var listed = ListedIn(Path.Combine(target, OutputFolder.ChecksumFile));
        var rendered = present.Where(listed.ContainsKey).ToImmutableArray();
        const string foreign = "holds files that were not rendered";
        Throw(displayName, foreign, [.. present.Except(rendered).Where(file => file != OutputFolder.ChecksumFile)]);
        Throw(displayName, "holds files that were changed since they were rendered", [.. rendered.Where(file => SumOf(target, file) != listed[file])]);

        // Others list the checksums of their files too.
        Throw(displayName, foreign, listed.Count == 0 || rendered.Any(file => HasHeader(target, file)) ? [] : present);
    }

    private static void Throw(string displayName, string problem, ImmutableArray<string> files)
    {
        if (!files.IsEmpty)
        {
            var shown = string.Join(", ", files.Take(Shown))
                + (files.Length > Shown ? FormattableString.Invariant($" and {files.Length - Shown} more") : "");
            throw new HostFailureException(
                FailureKind.Output, $"{displayName} {problem}: {shown}. Name an empty or a new folder, or move them away.");
        }
    }

    // A link counts as a file: what it leads to was never rendered, and it may lead in circles.
    private static ImmutableArray<string> FilesIn(string target) =>
    [
        .. new FileSystemEnumerable<string>(target, (ref FileSystemEntry entry) => entry.ToFullPath(), Everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
        }
            .Select(path => Path.GetRelativePath(target, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;

    /// <summary>The checksums by file.</summary>
    private static Dictionary<string, string> ListedIn(string checksumFile)
    {
        var listed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.Exists(checksumFile) ? File.ReadLines(checksumFile) : [])
        {
            if (line.Split(OutputFolder.ChecksumSeparator, 2) is [var sum, var file])
            {
                listed[file] = sum;
            }
        }

        return listed;
    }

    private static string SumOf(string target, string file)
    {
        using var stream = File.OpenRead(Path.Combine(target, file));
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static bool HasHeader(string target, string file) =>
        File.ReadLines(Path.Combine(target, file)).FirstOrDefault()?.StartsWith(RenderedFiles.Header.TrimEnd('\n'), StringComparison.Ordinal) ?? false;
}

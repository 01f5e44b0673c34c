namespace Lucid.Host.Programs.Node;

/// <summary>
/// The packages that a program in a folder finds, as Node looks for them: in <c>node_modules</c> there and in every folder above.
/// </summary>
/// <param name="directory">The folder of the program.</param>
internal sealed class NodePackages(string directory)
{
    /// <summary>The folder of the program.</summary>
    public string Directory { get; } = directory;

    /// <summary>The nearest folder that has a <c>package.json</c>; null where none has.</summary>
    public string? Root => Above.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "package.json")));

    /// <summary>Whether there is any <c>node_modules</c>.</summary>
    public bool AreThere => Above.Any(folder => System.IO.Directory.Exists(Path.Combine(folder, "node_modules")));

    // A link to the program's folder counts as the folder itself, as in Node.
    private IEnumerable<string> Above
    {
        get
        {
            for (string? folder = Real(Directory); folder is not null; folder = Path.GetDirectoryName(folder))
            {
                yield return folder;
            }
        }
    }

    /// <summary>The file of a package, such as <c>@pulumi/pulumi/cmd/run/index.js</c>; null where the package is not installed.</summary>
    public string? Find(string file) => Above.Select(folder => Path.Combine(folder, "node_modules", file)).FirstOrDefault(File.Exists);

    private static string Real(string folder) =>
        System.IO.Directory.ResolveLinkTarget(folder, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(folder);
}

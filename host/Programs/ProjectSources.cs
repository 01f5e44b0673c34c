using System.Xml;
using System.Xml.Linq;

namespace Lucid.Host.Programs;

/// <summary>
/// What a project file takes in from outside its folder, read from its XML: files and folders that an <c>Include</c> names, imported files
/// and what these take in, referenced projects. MSBuild would know it exactly, but asking it takes seconds; what is named by a property is
/// looked for in the folder up to there, so that rather too much counts than too little.
/// </summary>
internal static class ProjectSources
{
    private static readonly string[] NamingAttributes = ["Include", "Project"];

    /// <summary>The files and folders outside the project's folder that a build reads.</summary>
    public static IEnumerable<string> Outside(string projectFile)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        Collect(Path.GetFullPath(projectFile), found, new HashSet<string>(StringComparer.Ordinal));
        return found;
    }

    private static void Collect(string file, HashSet<string> found, HashSet<string> read)
    {
        if (!read.Add(file) || Load(file) is not { } document)
        {
            return;
        }

        var values = document.Descendants()
            .SelectMany(element => element.Attributes().Where(attribute => NamingAttributes.Contains(attribute.Name.LocalName)))
            .SelectMany(attribute => attribute.Value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        foreach (var path in values.Select(value => Resolve(Path.GetDirectoryName(file)!, value)).OfType<string>())
        {
            var isProject = Path.GetExtension(path) is ".csproj" or ".fsproj" or ".vbproj";
            found.Add(isProject ? Path.GetDirectoryName(path)! : path);
            if (isProject || Path.GetExtension(path) is ".props" or ".targets")
            {
                Collect(path, found, read);
            }
        }
    }

    // A file that is no XML does not build either; the build says so better.
    private static XDocument? Load(string file)
    {
        try
        {
            return XDocument.Load(file);
        }
        catch (Exception exception) when (exception is XmlException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The existing file or folder that a value leads to, if it leaves the folder that it stands in; otherwise null.</summary>
    private static string? Resolve(string folder, string value)
    {
        var path = value.Replace('\\', '/').Replace("$(MSBuildThisFileDirectory)", "./", StringComparison.OrdinalIgnoreCase)
            .Replace("$(MSBuildProjectDirectory)", ".", StringComparison.OrdinalIgnoreCase);
        var known = path.Split('/').TakeWhile(part => part.AsSpan().IndexOfAny("*?$") < 0).ToArray();
        var leads = known.Length > 0
            && (Path.IsPathRooted(path) || known.Contains("..") || Path.GetExtension(known[^1]) is ".props" or ".targets" or ".csproj");
        if (!leads)
        {
            return null;
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(folder, string.Join('/', known))));
        return Path.Exists(full) ? full : null;
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Lucid.Host.Programs;

/// <summary>
/// Remembers what a .NET project was last built from: names, sizes and times of all files in its folder, in those of the projects that it
/// refers to, of what these take in from elsewhere, and of the build policy in the folders above.
/// </summary>
internal sealed class BuildStamp
{
    private static readonly string[] PolicyFiles =
    [
        "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "nuget.config", "NuGet.config", "NuGet.Config",
        "global.json", ".editorconfig", ".pulumi-sdk.props",
    ];

    private static readonly string[] OutputFolders = ["bin", "obj", "artifacts", "node_modules", ".git", ".vs"];

    private readonly string _projectFile;
    private readonly string _path;

    private BuildStamp(string projectFile, string path)
    {
        _projectFile = projectFile;
        _path = path;
    }

    /// <summary>The stamp of a project; one for each configuration and each environment that MSBuild would heed.</summary>
    public static BuildStamp For(string projectFile, string configuration)
    {
        var variables = string.Join('\n', new[] { "PulumiSdk", "ArtifactsPath" }.Select(Environment.GetEnvironmentVariable));
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{projectFile}\n{configuration}\n{variables}")))[..32];
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create);
        return new BuildStamp(projectFile, Path.Combine(data, "lucid", "builds", $"{name}.json"));
    }

    /// <summary>The built file, if nothing changed since it was built.</summary>
    public string? CurrentTarget()
    {
        if (!File.Exists(_path))
        {
            return null;
        }

        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(File.ReadAllText(_path));
            var isCurrent = kept is not null && File.Exists(kept.TargetPath) && Fingerprint(kept.AssetsPath) == kept.Fingerprint;
            return isCurrent ? kept!.TargetPath : null;
        }
        catch (JsonException)
        {
            // Half written by a run that was killed: the build that follows writes it anew.
            return null;
        }
    }

    public void Keep(BuildOutputs outputs)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        var kept = new Kept(outputs.TargetPath, outputs.AssetsPath, Fingerprint(outputs.AssetsPath));
        File.WriteAllText(_path, JsonSerializer.Serialize(kept));
    }

    private static IEnumerable<string> ProjectsOf(string assetsPath)
    {
        using var stream = File.OpenRead(assetsPath);
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "project")
            .Select(library => library.Value.GetProperty("msbuildProject").GetString()!)];
    }

    private static IEnumerable<string> FilesAt(string path) => File.Exists(path) ? [path] : Directory.Exists(path) ? FilesUnder(path) : [];

    private static IEnumerable<string> FilesUnder(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return file;
        }

        foreach (var child in Directory.EnumerateDirectories(folder).Where(child => !OutputFolders.Contains(Path.GetFileName(child))))
        {
            foreach (var file in FilesUnder(child))
            {
                yield return file;
            }
        }
    }

    private static IEnumerable<string> PolicyAbove(string folder)
    {
        for (string? current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            foreach (var file in PolicyFiles.Select(name => Path.Combine(current, name)).Where(File.Exists))
            {
                yield return file;
            }
        }
    }

    private string Fingerprint(string assetsPath)
    {
        if (!File.Exists(assetsPath))
        {
            return "";
        }

        var root = Path.GetDirectoryName(_projectFile)!;
        ImmutableArray<string> projects =
            [.. ProjectsOf(assetsPath).Select(path => Path.GetFullPath(Path.Combine(root, path))), _projectFile];
        var folders = projects.Select(path => Path.GetDirectoryName(path)!);
        var files = folders.Concat(projects.SelectMany(ProjectSources.Outside)).SelectMany(FilesAt)
            .Concat(folders.SelectMany(PolicyAbove))
            .Distinct(StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var file in files.Order(StringComparer.Ordinal).Select(path => new FileInfo(path)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{file.FullName}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private sealed record Kept(string TargetPath, string AssetsPath, string Fingerprint);
}

using Lucid.Host.Configuration;
using Lucid.Host.Diagnostics;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Projects;

/// <summary>Finds and reads a project's Pulumi.yaml.</summary>
public static class ProjectReader
{
    private static readonly ImmutableArray<string> FileNames = ["Pulumi.yaml", "Pulumi.yml"];

    /// <summary>Reads the project that a folder belongs to: its own Pulumi.yaml, or that of the nearest folder above it.</summary>
    /// <exception cref="HostFailureException">There is no project, or its file has mistakes; all of them are told.</exception>
    public static async Task<Project> ReadAsync(string directory, CancellationToken cancellationToken)
    {
        var path = Find(Path.GetFullPath(directory)) ?? throw new HostFailureException(
            FailureKind.Input,
            $"There is no Pulumi.yaml in {directory} or a folder above it. Name the project's folder with --cwd.");
        var file = await YamlFile.ReadAsync(path, Path.GetFileName(path), cancellationToken).ConfigureAwait(false);
        return Read(file, Path.GetDirectoryName(path)!);
    }

    private static string? Find(string directory)
    {
        for (string? current = directory; current is not null; current = Path.GetDirectoryName(current))
        {
            if (FileNames.Select(name => Path.Combine(current, name)).FirstOrDefault(File.Exists) is { } path)
            {
                return path;
            }
        }

        return null;
    }

    private static Project Read(YamlFile file, string root)
    {
        var problems = new Problems(FailureKind.Input);
        if (file.Root is not YamlMappingNode mapping)
        {
            throw new HostFailureException(
                FailureKind.Input,
                "a project file is an object with at least 'name' and 'runtime'",
                new SourceLocation(file.DisplayName, 1, 1));
        }

        var name = ReadName(file, mapping, problems);
        var runtime = ReadRuntime(file, mapping, problems);
        var written = OptionalText(file, mapping, "main", "a folder or file of the project", problems);
        var main = Path.GetFullPath(Path.Combine(root, written ?? "."));
        if (!Path.Exists(main))
        {
            problems.Add($"main: there is no folder or file '{written}' in the project's folder", file.LocationOf(mapping.Get("main")!));
        }

        var stackDirectory = OptionalText(file, mapping, "stackConfigDir", "a folder of the project", problems);

        var declarations = ConfigDeclarationReader.Read(file, mapping.Get("config"), name, problems);
        problems.ThrowIfAny();
        return new Project
        {
            Name = name,
            Runtime = runtime,
            RootDirectory = root,
            Main = main,
            FileName = file.DisplayName,
            Configuration = declarations,
            StackFiles = FindStacks(StackDirectory(mapping, root, stackDirectory)),
        };
    }

    /// <summary>The name; empty where it is none.</summary>
    private static string ReadName(YamlFile file, YamlMappingNode mapping, Problems problems)
    {
        var name = RequiredText(file, mapping, "name", "the project's name", problems);
        if (name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.'))
        {
            return name;
        }

        problems.Add(
            $"name: found '{name}'; a project's name has only letters, digits, '-', '_' and '.'", file.LocationOf(mapping.Get("name")!));
        return "";
    }

    /// <summary>What <c>runtime</c> says, a name or an object; with an empty name where it is wrong.</summary>
    internal static ProgramRuntime ReadRuntime(YamlFile file, YamlMappingNode mapping, Problems problems)
    {
        var none = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
        if (mapping.Get("runtime") is not YamlMappingNode runtime)
        {
            const string expected = "a name such as dotnet, or an object with 'name' and 'options'";
            return new ProgramRuntime(RequiredText(file, mapping, "runtime", expected, problems), none);
        }

        var options = runtime.Get("options") as YamlMappingNode;
        if (options is null && runtime.Get("options") is { } other && !other.IsNull())
        {
            problems.Add($"options: found {other.Describe()}, expected an object of the runtime's options", file.LocationOf(other));
        }

        return new ProgramRuntime(
            RequiredText(file, runtime, "name", "the runtime's name, such as dotnet", problems),
            options is null ? none : none.AddRange(options.Children
                .Where(option => option.Key.Text() is not null && option.Value.Text() is not null)
                .Select(option => KeyValuePair.Create(option.Key.Text()!, option.Value.Text()!))));
    }

    /// <summary>The text of a key; null where there is none.</summary>
    internal static string? OptionalText(YamlFile file, YamlMappingNode mapping, string key, string expected, Problems problems)
    {
        if (mapping.Get(key) is { } node and not YamlScalarNode)
        {
            problems.Add($"{key}: found {node.Describe()}, expected {expected}", file.LocationOf(node));
        }

        return mapping.Get(key).Text();
    }

    private static string RequiredText(YamlFile file, YamlMappingNode mapping, string key, string expected, Problems problems)
    {
        var node = mapping.Get(key);
        if (node.Text() is { Length: > 0 } text)
        {
            return text;
        }

        problems.Add(
            node is null ? $"{key} is missing; expected {expected}" : $"{key}: found {node.Describe()}, expected {expected}",
            file.LocationOf(node ?? mapping));
        return "";
    }

    // `config: DIR` is the old spelling of `stackConfigDir: DIR`.
    private static string StackDirectory(YamlMappingNode mapping, string root, string? directory) =>
        Path.Combine(root, directory ?? mapping.Get("config").Text() ?? ".");

    private static ImmutableSortedDictionary<string, string> FindStacks(string directory)
    {
        var stacks = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var files = Directory.Exists(directory) ? Directory.GetFiles(directory, "Pulumi.*.y*ml") : [];
        foreach (var path in files.Order(StringComparer.Ordinal))
        {
            var fileName = Path.GetFileName(path);
            if (Path.GetExtension(fileName) is ".yaml" or ".yml")
            {
                stacks.TryAdd(fileName["Pulumi.".Length..fileName.LastIndexOf('.')], Path.GetFullPath(path));
            }
        }

        return stacks.ToImmutable();
    }
}

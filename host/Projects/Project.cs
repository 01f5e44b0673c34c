namespace Lucid.Host.Projects;

/// <summary>A Pulumi project: what Pulumi.yaml says, and the stacks beside it.</summary>
public sealed record Project
{
    /// <summary>The project's name; also the namespace of its configuration.</summary>
    public required string Name { get; init; }

    /// <summary>What runs the program.</summary>
    public required ProgramRuntime Runtime { get; init; }

    /// <summary>The folder of Pulumi.yaml.</summary>
    public required string RootDirectory { get; init; }

    /// <summary>The program: <c>main</c> of Pulumi.yaml, a folder or a file, else the root.</summary>
    public required string Main { get; init; }

    /// <summary>The name of the project file, as messages show it.</summary>
    public required string FileName { get; init; }

    /// <summary>What Pulumi.yaml says of configuration keys, by key.</summary>
    public required ImmutableSortedDictionary<string, ConfigDeclaration> Configuration { get; init; }

    /// <summary>The files of the stacks, by stack name.</summary>
    public required ImmutableSortedDictionary<string, string> StackFiles { get; init; }

    /// <summary>The folder the program runs in: <see cref="Main"/>, or the folder of it where it is a file.</summary>
    public string ProgramDirectory => Directory.Exists(Main) ? Main : Path.GetDirectoryName(Main) ?? RootDirectory;
}

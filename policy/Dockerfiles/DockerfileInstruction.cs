using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles;

/// <summary>An instruction of a Dockerfile.</summary>
public sealed record DockerfileInstruction
{
    /// <summary>Its name in capitals, such as <c>COPY</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where it begins.</summary>
    public required Position Position { get; init; }

    /// <summary>The line that it ends on, heredocs included, from 1.</summary>
    public required int LastLine { get; init; }

    /// <summary>Its flags, in order.</summary>
    public ImmutableArray<InstructionFlag> Flags { get; init; } = [];

    /// <summary>What stands behind the flags, continued lines joined.</summary>
    public required DockerfileWord Arguments { get; init; }

    /// <summary>Whether the arguments are a JSON array: the exec form of commands.</summary>
    public bool IsJson { get; init; }

    /// <summary>
    /// The arguments one by one: the items of a JSON array, or the words between spaces; for the shell form of a command, and for what takes one
    /// text, the whole as one.
    /// </summary>
    public ImmutableArray<DockerfileWord> Words { get; init; } = [];

    /// <summary>The names and values of <c>ENV</c>, <c>LABEL</c> and <c>ARG</c>.</summary>
    public ImmutableArray<NamedValue> Values { get; init; } = [];

    /// <summary>The texts that stand below it.</summary>
    public ImmutableArray<Heredoc> Heredocs { get; init; } = [];

    /// <summary>What <c>ONBUILD</c> leaves to the images that build on this one; null for others.</summary>
    public DockerfileInstruction? Trigger { get; init; }

    /// <summary>The comments right before it, each without its <c>#</c>.</summary>
    public ImmutableArray<DockerfileWord> Comments { get; init; } = [];

    /// <summary>The value of a flag.</summary>
    /// <param name="name">The flag's name, without dashes.</param>
    /// <returns>The flag, the last where it stands several times; null where it is not there.</returns>
    public InstructionFlag? Flag(string name) => Flags.LastOrDefault(flag => flag.Name == name);
}

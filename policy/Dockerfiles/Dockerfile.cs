using Lucid.Policy.Documents;

namespace Lucid.Policy.Dockerfiles;

/// <summary>What a Dockerfile says.</summary>
public sealed record Dockerfile : SourceFile
{
    /// <summary>The escape character: <c>\</c>, or <c>`</c> where a directive says so.</summary>
    public char Escape { get; init; } = '\\';

    /// <summary>The image that its <c>syntax</c> directive names; null where there is none.</summary>
    public DockerfileWord? Syntax { get; init; }

    /// <summary>The arguments before the first stage, which hold in every <c>FROM</c>.</summary>
    public ImmutableArray<DockerfileInstruction> Arguments { get; init; } = [];

    /// <summary>The stages, in order.</summary>
    public ImmutableArray<DockerfileStage> Stages { get; init; } = [];

    /// <summary>What BuildKit refuses, in the order of the file.</summary>
    public required ImmutableArray<DockerfileProblem> Problems { get; init; }

    /// <summary>The stage that is built unless somebody names another: the last; null where there is none.</summary>
    public DockerfileStage? Final => Stages.LastOrDefault();
}

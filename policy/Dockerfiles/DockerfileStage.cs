namespace Lucid.Policy.Dockerfiles;

/// <summary>A stage of a Dockerfile: a <c>FROM</c> and what follows it.</summary>
public sealed record DockerfileStage
{
    /// <summary>Its number, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Its name in small letters; null where it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Its <c>FROM</c>.</summary>
    public required DockerfileInstruction From { get; init; }

    /// <summary>What it is built on.</summary>
    public required StageBase Base { get; init; }

    /// <summary>The instructions after its <c>FROM</c>.</summary>
    public ImmutableArray<DockerfileInstruction> Instructions { get; init; } = [];

    /// <summary>This stage, the one that it is built on, and so on down to the first.</summary>
    internal IEnumerable<DockerfileStage> Lineage
    {
        get
        {
            for (DockerfileStage? stage = this; stage is not null; stage = stage.Base.Stage)
            {
                yield return stage;
            }
        }
    }
}

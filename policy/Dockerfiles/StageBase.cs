namespace Lucid.Policy.Dockerfiles;

/// <summary>What a stage is built on: an earlier stage, an image, nothing, or what only the build knows.</summary>
public sealed record StageBase
{
    /// <summary>The name as it stands in the <c>FROM</c>.</summary>
    public required DockerfileWord Written { get; init; }

    /// <summary>The earlier stage; null for others.</summary>
    public DockerfileStage? Stage { get; init; }

    /// <summary>The image's reference, arguments put in; null for others.</summary>
    public string? Image { get; init; }

    /// <summary>Whether it is <c>scratch</c>: nothing.</summary>
    public bool IsScratch { get; init; }

    /// <summary>The arguments without a default, which only the build knows; empty for others.</summary>
    public ImmutableArray<string> Unknown { get; init; } = [];

    /// <summary>What the chain of stages ends on: an image, nothing, or what only the build knows.</summary>
    public StageBase Root => Stage?.Lineage.Last().Base ?? this;
}

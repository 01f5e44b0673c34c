using Lucid.Host.Projects;

namespace Lucid.Host.Policies;

/// <summary>A policy pack as it lies on the disk.</summary>
internal sealed record PolicyPack
{
    /// <summary>The folder or executable, as the user named it.</summary>
    public required string Path { get; init; }

    /// <summary>The folder of the pack.</summary>
    public required string Directory { get; init; }

    /// <summary>What runs it; null where <see cref="Main"/> is an executable that runs by itself.</summary>
    public required ProgramRuntime? Runtime { get; init; }

    /// <summary>The program: <c>main</c> of PulumiPolicy.yaml, a folder or a file, else the pack's folder; or the executable.</summary>
    public required string Main { get; init; }

    /// <summary>The version that PulumiPolicy.yaml gives; it goes before what the pack says. Null where there is none.</summary>
    public string? Version { get; init; }
}

using System.Collections.Immutable;

namespace Lucid.Hardening.Profiles.Lint;

/// <summary>Calls that a profile refuses and a phase needs.</summary>
public sealed record MissingCalls
{
    /// <summary>The phase.</summary>
    public required StartPhase Phase { get; init; }

    /// <summary>The calls, by the names that the architecture has; sorted.</summary>
    public required ImmutableArray<string> Calls { get; init; }

    /// <summary>Whether nothing starts without them.</summary>
    public bool PreventStart => Phase is not (StartPhase.ContainerRuntimeAtTimes or StartPhase.Requests);
}

using System.Collections.Immutable;
using Lucid.Hardening.Profiles.Seccomp;

namespace Lucid.Hardening.Profiles.Lint;

/// <summary>Whether a service of a runtime can start under a profile.</summary>
public sealed record StartVerdict
{
    /// <summary>Name of the runtime.</summary>
    public required string Runtime { get; init; }

    /// <summary>The architecture.</summary>
    public required CallArchitecture Architecture { get; init; }

    /// <summary>What is missing, by phase, in the order in which a container gets there; empty if nothing is.</summary>
    public required ImmutableArray<MissingCalls> Missing { get; init; }

    /// <summary>Whether it starts, at least now and then.</summary>
    public bool CanStart => !Missing.Any(missing => missing.PreventStart);

    /// <summary>Whether it starts every time and does its work.</summary>
    public bool IsComplete => Missing.IsEmpty;

    /// <summary>The verdict in one line for each phase.</summary>
    /// <returns>What fails where, and for want of which calls.</returns>
    public override string ToString()
    {
        var verdict = IsComplete ? "starts and serves" : CanStart ? "starts, but not always or not whole" : "cannot start";
        return string.Join("\n  ", Missing.Select(Sentence).Prepend($"{Runtime} on {Architecture} {verdict}{(IsComplete ? "." : ":")}"));
    }

    private static string Sentence(MissingCalls missing)
    {
        var effect = missing.Phase switch
        {
            StartPhase.ContainerRuntime => "the container runtime cannot start the container without",
            StartPhase.ContainerRuntimeAtTimes => "the container runtime fails now and then without",
            StartPhase.Execve => "no program is ever started without",
            StartPhase.DynamicLoader => "the program ends before its first line, its libraries unmapped, without",
            StartPhase.RuntimeStart => "the runtime does not come up without",
            StartPhase.Threads => "no thread is created without",
            _ => "requests or an orderly end fail without",
        };
        return $"{effect} {string.Join(", ", missing.Calls)}.";
    }
}

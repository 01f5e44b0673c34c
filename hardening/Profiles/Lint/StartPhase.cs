namespace Lucid.Hardening.Profiles.Lint;

/// <summary>How far a container has come when a missing call stops it.</summary>
public enum StartPhase
{
    /// <summary>The container runtime's own steps between loading the filter and starting the program.</summary>
    ContainerRuntime,

    /// <summary>The container runtime's own steps that not every start takes: without them a start fails now and then.</summary>
    ContainerRuntimeAtTimes,

    /// <summary>Starting the program.</summary>
    Execve,

    /// <summary>Mapping the program's libraries, before its first line.</summary>
    DynamicLoader,

    /// <summary>Starting the language's runtime and listening.</summary>
    RuntimeStart,

    /// <summary>Creating threads: <c>clone</c>, and <c>clone3</c> allowed or answered as if the kernel did not have it.</summary>
    Threads,

    /// <summary>Serving requests, connecting to others, ending in order: the program runs, and fails at its work.</summary>
    Requests,
}

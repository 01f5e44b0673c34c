using Lucid.Host.Engine;

namespace Lucid.Host.Programs;

/// <summary>How a program's run ended.</summary>
/// <param name="ExitCode">Its exit code; 128 and the signal's number where a signal ended it.</param>
/// <param name="LeftBehind">The names of processes that it started and that outlived it.</param>
internal sealed record ProgramEnd(int ExitCode, ImmutableArray<string> LeftBehind)
{
    /// <summary>The exit code by which a program says that it failed and has told the user why.</summary>
    public const int FailedAndReported = 32;

    private const int FirstSignal = 128;

    /// <summary>Set where it was ended because nothing came from it for this time.</summary>
    public TimeSpan? Silence { get; init; }

    /// <summary>Where it was ended: what it had been called back for and did not answer, the oldest first.</summary>
    public ImmutableArray<string> Unanswered { get; init; } = [];

    /// <summary>What is wrong with this end; null where the program ended well.</summary>
    /// <param name="project">The project's name.</param>
    /// <param name="engine">What the program told the engine.</param>
    public string? Problem(string project, EngineServer engine) => this switch
    {
        { Silence: { } silence } => SilenceProblem(silence, Unanswered, engine),
        { ExitCode: 0 } when engine.Graph.Stack is null =>
            $"The program of project {project} ended without declaring a stack. Does it await Deployment.RunAsync?",
        { ExitCode: 0 } when !engine.IsComplete =>
            "The program ended before it had declared everything: with exit code 0, but without a word to the engine that it is done. "
            + "Does it call Environment.Exit or process.exit? An SDK that is too old to say it has to be updated.",
        { ExitCode: 0 } => null,
        { ExitCode: FailedAndReported } => "The program failed without a message.",
        _ when !OperatingSystem.IsWindows() && SignalName(ExitCode - FirstSignal) is { } signal =>
            FormattableString.Invariant($"The program was ended by {signal} (exit code {ExitCode}). {SignalHint(ExitCode - FirstSignal)}"),
        _ => FormattableString.Invariant($"The program ended with exit code {ExitCode} and without a message."),
    };

    private static string SilenceProblem(TimeSpan silence, ImmutableArray<string> unanswered, EngineServer engine)
    {
        var seconds = FormattableString.Invariant($"{silence.TotalSeconds:0.###} s");
        const string advice = "--idle-timeout SECONDS gives it another time, 0 as long as it takes.";
        if (!unanswered.IsEmpty)
        {
            var others = unanswered.Length == 1 ? "" : FormattableString.Invariant($", like {unanswered.Length - 1} more of its callbacks,");
            return $"{unanswered[0]}{others} did not answer for {seconds}, in which the program made no call to the engine; it was ended. "
                + $"It computes, or waits for something that does not come, such as an output of the resource that waits for it. {advice}";
        }

        if (engine.IsComplete)
        {
            return $"The program had declared everything and did not end in the {seconds} after; it was ended. "
                + $"A thread, a timer or a server of its own keeps it running. {advice}";
        }

        var latest = engine.Latest is { } resource ? $"the last thing that it registered is {resource.Urn}" : "it registered nothing";
        return $"The program made no call to the engine for {seconds} and was ended; {latest}. It computes, or waits for something "
            + $"that does not come, such as an output that nobody resolves; the engine cannot know what. {advice}";
    }

    // The numbers of signal(7) that Linux and macOS share, and SIGBUS and SIGSYS as Linux has them.
    private static string? SignalName(int number) => number switch
    {
        1 => "SIGHUP",
        2 => "SIGINT",
        3 => "SIGQUIT",
        4 => "SIGILL",
        5 => "SIGTRAP",
        6 => "SIGABRT",
        7 when OperatingSystem.IsLinux() => "SIGBUS",
        8 => "SIGFPE",
        9 => "SIGKILL",
        11 => "SIGSEGV",
        13 => "SIGPIPE",
        14 => "SIGALRM",
        15 => "SIGTERM",
        24 => "SIGXCPU",
        25 => "SIGXFSZ",
        31 when OperatingSystem.IsLinux() => "SIGSYS",
        _ => null,
    };

    private static string SignalHint(int number) => number switch
    {
        9 => "Somebody killed it, or the system did because memory ran out.",
        4 or 5 or 6 or 7 or 8 or 11 => "It crashed, such as by endless recursion; what it printed may tell more.",
        _ => "Somebody ended it from outside.",
    };
}

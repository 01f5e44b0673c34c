using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Projects;
using Lucid.Host.Secrets;

namespace Lucid.Host.Programs;

/// <summary>Runs a program against an engine of its own.</summary>
/// <param name="launcher">Knows the program's runtime.</param>
/// <param name="secrets">Learns the secrets that the program registers.</param>
/// <param name="output">Where the program's own output goes; never where a result is written.</param>
/// <param name="idleTimeout">
/// For how long nothing may come from the program, no call and no answer to a callback, before it is ended;
/// <see cref="Timeout.InfiniteTimeSpan"/> for as long as it takes.
/// </param>
public sealed class ProgramRunner(IProgramLauncher launcher, SecretTexts secrets, TextWriter output, TimeSpan idleTimeout)
{
    /// <summary>How long the output of a program that has ended is waited for.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    /// <summary>Builds the program if that is needed, runs it to its end, and returns what it registered.</summary>
    /// <exception cref="HostFailureException">The program does not build, or it failed.</exception>
    public async Task<ProgramResult> RunAsync(Project project, DeploymentTarget target, CancellationToken cancellationToken)
    {
        var program = await launcher.PrepareAsync(project, cancellationToken).ConfigureAwait(false);
        var engine = await EngineServer.StartAsync(target, cancellationToken).ConfigureAwait(false);
        await using (engine.ConfigureAwait(false))
        {
            var printed = new ProgramOutput(output, secrets);
            try
            {
                var command = program.CommandFor(target, engine.Address);
                var end = await RunToEndAsync(command, engine, printed, cancellationToken).ConfigureAwait(false);
                ThrowIfFailed(end, engine, project);
                return new ProgramResult(engine.Graph, [.. InOrder(engine.Diagnostics), .. Remarks(end)]);
            }
            finally
            {
                foreach (var resource in engine.Graph.InTreeOrder)
                {
                    secrets.AddSecretsIn(resource.Inputs);
                    secrets.AddSecretsIn(resource.Outputs);
                }

                await printed.ShowAsync().ConfigureAwait(false);
            }
        }
    }

    private static void ThrowIfFailed(ProgramEnd end, EngineServer engine, Project project)
    {
        // An SDK tells each of the failures of resources that were on the way together, in the same words.
        ImmutableArray<Diagnostic> diagnostics =
            [.. engine.Diagnostics.DistinctBy(diagnostic => (diagnostic.Severity, diagnostic.Message, diagnostic.Urn))];
        var hasSaidWhy = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

        // What the program said of its failure is all that a reader needs, unless it did not end after that.
        var problem = hasSaidWhy && end.Silence is null ? null : end.Problem(project.Name, engine);
        if (hasSaidWhy || problem is not null)
        {
            throw new HostFailureException(FailureKind.Program, problem is null ? diagnostics : [.. diagnostics, Diagnostic.Error(problem)]);
        }
    }

    // What resources say while many are on the way comes in another order every time.
    private static IEnumerable<Diagnostic> InOrder(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(diagnostic => diagnostic.Urn?.Text, StringComparer.Ordinal);

    private static ImmutableArray<Diagnostic> Remarks(ProgramEnd end) => end.LeftBehind.IsEmpty ? [] :
    [
        Diagnostic.Warning(
            $"The program left processes running when it ended: {string.Join(", ", end.LeftBehind)}. They were ended; "
            + "a program waits for what it starts, or stops it."),
    ];

    private async Task<ProgramEnd> RunToEndAsync(
        ProgramCommand command, EngineServer engine, ProgramOutput printed, CancellationToken cancellationToken)
    {
        var process = ChildProcess.Start(command);
        await using (process.ConfigureAwait(false))
        {
            var collected = Task.WhenAll(printed.CollectAsync(process.StandardOutput), printed.CollectAsync(process.StandardError));
            try
            {
                return await WaitAsync(process, engine, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await process.KillAllAsync().ConfigureAwait(false);

                // What got away may keep the pipes open for ever.
                await Task.WhenAny(collected, Task.Delay(LastWords, CancellationToken.None)).ConfigureAwait(false);
            }
        }
    }

    private async Task<ProgramEnd> WaitAsync(ChildProcess process, EngineServer engine, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var exit = process.WaitForExitAsync(stop.Token);
        var silence = engine.Activity.WaitForSilenceAsync(idleTimeout, stop.Token);
        var first = await Task.WhenAny(exit, silence).ConfigureAwait(false);

        // Callbacks fail with the process.
        var unanswered = engine.UnansweredCallbacks;
        await stop.CancelAsync().ConfigureAwait(false);
        await first.ConfigureAwait(false);
        return first == silence
            ? new ProgramEnd(ExitCode: 0, LeftBehind: []) { Silence = idleTimeout, Unanswered = unanswered }
            : new ProgramEnd(await exit.ConfigureAwait(false), await process.KillAllAsync().ConfigureAwait(false));
    }
}

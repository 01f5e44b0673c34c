using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Projects;
using Lucid.Host.Secrets;

namespace Lucid.Host.Programs;

/// <summary>Runs a program against an engine of its own.</summary>
/// <param name="launcher">Knows the program's runtime.</param>
/// <param name="secrets">Learns the secrets that the program registers.</param>
/// <param name="output">Where the program's own output goes; never where a result is written.</param>
public sealed class ProgramRunner(IProgramLauncher launcher, SecretTexts secrets, TextWriter output)
{
    /// <summary>The exit code by which a program says that it failed and has told the user why.</summary>
    private const int FailedAndReported = 32;

    /// <summary>How long the output of a program that has ended is waited for.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(3);

    /// <summary>Builds the program if that is needed, runs it to its end, and returns what it registered.</summary>
    /// <exception cref="HostFailureException">The program does not build, or it failed.</exception>
    public async Task<ProgramResult> RunAsync(Project project, DeploymentTarget target, CancellationToken cancellationToken)
    {
        var command = await launcher.PrepareAsync(project, cancellationToken).ConfigureAwait(false);
        var engine = await EngineServer.StartAsync(target, cancellationToken).ConfigureAwait(false);
        await using (engine.ConfigureAwait(false))
        {
            var printed = new ProgramOutput(output, secrets);
            try
            {
                var exitCode = await RunToEndAsync(command, launcher.Variables(project, target, engine.Address), printed, cancellationToken)
                    .ConfigureAwait(false);
                ThrowIfFailed(exitCode, engine, project);
                return new ProgramResult(engine.Graph, engine.Diagnostics);
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

    private static void ThrowIfFailed(int exitCode, EngineServer engine, Project project)
    {
        var diagnostics = engine.Diagnostics;
        if (diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
        {
            // What the program said of its failure is all that a reader needs.
            throw new HostFailureException(FailureKind.Program, diagnostics);
        }

        var problem = exitCode switch
        {
            0 when engine.Graph.Stack is not null => null,
            0 => $"The program of project {project.Name} ended without declaring a stack. Does it await Deployment.RunAsync?",
            FailedAndReported => "The program failed without a message.",
            _ => FormattableString.Invariant($"The program ended with exit code {exitCode} and without a message."),
        };
        if (problem is not null)
        {
            throw new HostFailureException(FailureKind.Program, [.. diagnostics, Diagnostic.Error(problem)]);
        }
    }

    private static async Task<int> RunToEndAsync(
        ProgramCommand command,
        IEnumerable<KeyValuePair<string, string>> variables,
        ProgramOutput printed,
        CancellationToken cancellationToken)
    {
        var process = ChildProcess.Start(command, variables);
        await using (process.ConfigureAwait(false))
        {
            var collected = Task.WhenAll(printed.CollectAsync(process.StandardOutput), printed.CollectAsync(process.StandardError));
            try
            {
                return await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await process.KillAllAsync().ConfigureAwait(false);

                // What got away may keep the pipes open for ever.
                await Task.WhenAny(collected, Task.Delay(LastWords, CancellationToken.None)).ConfigureAwait(false);
            }
        }
    }
}

using System.ComponentModel;
using System.Diagnostics;
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
                var exitCode = await RunToEndAsync(command, command.Variables, printed, cancellationToken).ConfigureAwait(false);
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

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new HostFailureException(FailureKind.Program, $"{start.FileName} cannot be started: {exception.Message}");
        }
    }

    private static async Task<int> RunToEndAsync(
        ProgramCommand command,
        IEnumerable<KeyValuePair<string, string>> variables,
        ProgramOutput printed,
        CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command.FileName, command.Arguments)
        {
            WorkingDirectory = command.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Start(start);
        try
        {
            var collected = Task.WhenAll(printed.CollectAsync(process.StandardOutput), printed.CollectAsync(process.StandardError));
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            await collected.WaitAsync(cancellationToken).ConfigureAwait(false);
            return process.ExitCode;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}

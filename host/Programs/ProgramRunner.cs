using System.Diagnostics;
using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Projects;

namespace Lucid.Host.Programs;

/// <summary>Runs a program against an engine of its own.</summary>
/// <param name="launcher">Knows the program's runtime.</param>
/// <param name="output">Where the program's own output goes; never where a result is written.</param>
public sealed class ProgramRunner(IProgramLauncher launcher, TextWriter output)
{
    /// <summary>The exit code by which a program says that it failed and has told the user why.</summary>
    private const int FailedAndReported = 32;

    /// <summary>Builds the program if that is needed, runs it to its end, and returns what it registered.</summary>
    /// <exception cref="HostFailureException">The program does not build, or it failed.</exception>
    public async Task<ProgramResult> RunAsync(Project project, DeploymentTarget target, CancellationToken cancellationToken)
    {
        var command = await launcher.PrepareAsync(project, cancellationToken).ConfigureAwait(false);
        var engine = await EngineServer.StartAsync(target, cancellationToken).ConfigureAwait(false);
        await using (engine.ConfigureAwait(false))
        {
            var exitCode = await RunToEndAsync(command, launcher.Variables(project, target, engine.Address), cancellationToken).ConfigureAwait(false);
            ThrowIfFailed(exitCode, engine.Diagnostics);
            return new ProgramResult(engine.Graph, engine.Diagnostics);
        }
    }

    private static void ThrowIfFailed(int exitCode, ImmutableArray<Diagnostic> diagnostics)
    {
        var hasErrors = diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);
        if (exitCode == 0 && !hasErrors)
        {
            return;
        }

        // What the program said of its failure is all that a reader needs; a bare exit code is told only where it said nothing.
        throw new HostFailureException(FailureKind.Program, hasErrors ? diagnostics
            : [.. diagnostics, Diagnostic.Error(exitCode == FailedAndReported
                ? "The program failed without a message."
                : FormattableString.Invariant($"Program exited with non-zero exit code: {exitCode}"))]);
    }

    private async Task<int> RunToEndAsync(
        ProgramCommand command, IEnumerable<KeyValuePair<string, string>> variables, CancellationToken cancellationToken)
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

        using var process = Process.Start(start) ?? throw new HostFailureException(FailureKind.Program, $"{command.FileName} did not start");
        try
        {
            var copies = Task.WhenAll(CopyAsync(process.StandardOutput), CopyAsync(process.StandardError));
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            await copies.ConfigureAwait(false);
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

    private async Task CopyAsync(TextReader reader)
    {
        while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            await output.WriteLineAsync(line).ConfigureAwait(false);
        }
    }
}

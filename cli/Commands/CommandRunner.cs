using System.CommandLine;
using Lucid.Cli.Terminal;
using Lucid.Host.Diagnostics;
using Lucid.Host.Secrets;

namespace Lucid.Cli.Commands;

/// <summary>Runs a command's work and turns the ways in which it can end into messages and exit codes.</summary>
/// <param name="console">The console.</param>
/// <param name="options">The options that all commands have.</param>
internal sealed class CommandRunner(CommandConsole console, CommonOptions options)
{
    /// <summary>Does the work; returns the exit code.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="work">The work. It gets the command line and what learns the run's secrets, and returns the exit code.</param>
    /// <param name="cancellationToken">Fires when the user interrupts.</param>
    public async Task<int> RunAsync(
        ParseResult parsed, Func<ParseResult, SecretTexts, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        var secrets = new SecretTexts();
        try
        {
            return await work(parsed, secrets, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            var (exitCode, diagnostics) = Explain(exception, cancellationToken.IsCancellationRequested);
            new DiagnosticPrinter(console, options.IsVerbose(parsed)).Print(diagnostics.Select(secrets.Mask));
            return exitCode;
        }
    }

    // An interrupted program fails in many ways, none of which is news to the user.
    private static (int ExitCode, ImmutableArray<Diagnostic> Diagnostics) Explain(Exception exception, bool isInterrupted) =>
        exception switch
        {
            _ when isInterrupted => (ExitCodes.Interrupted, [Diagnostic.Error("Interrupted.")]),
            HostFailureException { Kind: FailureKind.Program } failure => (ExitCodes.ProgramFailed, failure.Diagnostics),
            HostFailureException { Kind: FailureKind.Output } failure => (ExitCodes.BadOutput, failure.Diagnostics),
            HostFailureException failure => (ExitCodes.BadInput, failure.Diagnostics),
            _ => (ExitCodes.InternalError, [MistakeOf(exception)]),
        };

    private static Diagnostic MistakeOf(Exception exception)
    {
        var what = $"lucid made a mistake ({exception.GetType().Name}: {exception.Message}).";
        return Diagnostic.Error($"{what} Run it again with --verbose and report what it prints.") with { Details = exception.ToString() };
    }
}

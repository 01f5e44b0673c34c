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
    /// <param name="work">The work. It gets what learns the run's secrets, and returns the exit code.</param>
    /// <param name="cancellationToken">Fires when the user interrupts.</param>
    public async Task<int> RunAsync(
        ParseResult parsed, Func<SecretTexts, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        var secrets = new SecretTexts();
        var printer = new DiagnosticPrinter(console, options.IsVerbose(parsed));
        try
        {
            return await work(secrets, cancellationToken).ConfigureAwait(false);
        }
        catch (HostFailureException failure)
        {
            printer.Print(failure.Diagnostics);
            return failure.Kind switch
            {
                FailureKind.Program => ExitCodes.ProgramFailed,
                FailureKind.Output => ExitCodes.BadOutput,
                _ => ExitCodes.BadInput,
            };
        }
        catch (OperationCanceledException)
        {
            printer.Print(Diagnostic.Error("Interrupted."));
            return ExitCodes.Interrupted;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // Whatever else comes here is our mistake; the user gets a message all the same, and no secret.
            printer.Print(Diagnostic.Error(secrets.Mask(
                $"lucid made a mistake ({exception.GetType().Name}: {exception.Message}). Run it again with --verbose and report what it prints."))
                with { Details = secrets.Mask(exception.ToString()) });
            return ExitCodes.InternalError;
        }
    }
}

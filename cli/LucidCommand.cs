using System.CommandLine;
using System.CommandLine.Parsing;
using Lucid.Cli.Commands;
using Lucid.Cli.Terminal;
using Lucid.Host.Diagnostics;

namespace Lucid.Cli;

/// <summary>The <c>lucid</c> command.</summary>
public static class LucidCommand
{
    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The command line, without the command itself.</param>
    /// <param name="console">The console.</param>
    /// <param name="cancellationToken">Ends the command as Ctrl+C does.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandConsole console, CancellationToken cancellationToken)
    {
        var options = new CommonOptions();
        var runner = new CommandRunner(console, options);
        var root = new RootCommand(
            "Shows what a Pulumi program declares, and writes it to files, without the pulumi CLI, a cluster or an account.");
        options.AddTo(root);
        root.Subcommands.Add(new PreviewCommand(console, options, runner).ToCommand());
        root.Subcommands.Add(new RenderCommand(console, options, runner).ToCommand());
        root.Subcommands.Add(new GraphCommand(console, options, runner).ToCommand());
        root.Subcommands.Add(new ProfileCommand(console, options, runner).ToCommand());
        root.SetAction(parsed => Refuse(
            console, parsed, ["There is no command: write `lucid preview`, `lucid render`, `lucid graph` or `lucid profile`."]));

        // No response files: @ is an ordinary character in the names of folders.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return Refuse(console, parsed, parsed.Errors.Select(error => OnOneLine(error.Message) + Suggestion.For(error.Message, parsed)));
        }

        var invocation = new InvocationConfiguration
        {
            Output = console.Output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            return await parsed.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException exception)
        {
            // Of help and version; the commands tell their own failures.
            new DiagnosticPrinter(console, isVerbose: false).Print(Diagnostic.Error($"standard output cannot be written: {exception.Message}"));
            return ExitCodes.BadOutput;
        }
    }

    private static int Refuse(CommandConsole console, ParseResult parsed, IEnumerable<string> problems)
    {
        var printer = new DiagnosticPrinter(console, isVerbose: false);
        printer.Print(problems.Select(problem => Diagnostic.Error(problem)));
        printer.Print(Diagnostic.Note($"`{NameOf(parsed.CommandResult)} --help` says what can be written."));
        return ExitCodes.BadInput;
    }

    private static string OnOneLine(string message) =>
        string.Join(' ', message.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string NameOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{NameOf(parent)} {command.Command.Name}" : "lucid";
}

using Lucid.Host.Diagnostics;
using Spectre.Console;

namespace Lucid.Cli.Terminal;

/// <summary>Prints messages to the error output.</summary>
/// <param name="console">Where to.</param>
/// <param name="isVerbose">Whether their details, such as stack traces, are printed too.</param>
internal sealed class DiagnosticPrinter(CommandConsole console, bool isVerbose)
{
    public void Print(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            Print(diagnostic);
        }
    }

    public void Print(Diagnostic diagnostic)
    {
        var word = DiagnosticText.WordOf(diagnostic.Severity);
        var text = TerminalText.Of(DiagnosticText.BodyOf(diagnostic) + (isVerbose ? DiagnosticText.DetailsOf(diagnostic) : "") + "\n");

        // Only the word is drawn: the terminal would break long lines, and paths in them could not be copied.
        if (console.ErrorTerminal is { } terminal)
        {
            terminal.Markup($"[{SeverityColours.Of(diagnostic.Severity)} bold]{word}:[/] ");
            console.Error.Write(text);
        }
        else
        {
            console.Error.Write($"{word}: {text}");
        }
    }
}

using Lucid.Cli.Terminal;
using Spectre.Console;

namespace Lucid.Cli.Tests;

/// <summary>A console that remembers what is written to it.</summary>
internal sealed class Consoles : IDisposable
{
    private Consoles(CommandConsole console) => Console = console;

    public CommandConsole Console { get; }

    public string Output => Console.Output.ToString()!;

    public string Error => Console.Error.ToString()!;

    public static Consoles Pipe() => new(new CommandConsole
    {
        Output = new StringWriter { NewLine = "\n" },
        Error = new StringWriter { NewLine = "\n" },
        Environment = ImmutableDictionary<string, string>.Empty,
    });

    public static Consoles OfTerminal(bool hasColours)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        return new Consoles(new CommandConsole
        {
            Output = output,
            Error = error,
            OutputTerminal = Terminal(output, hasColours),
            ErrorTerminal = Terminal(error, hasColours),
            Environment = ImmutableDictionary<string, string>.Empty,
        });
    }

    /// <summary>A terminal of a width; what is set about it does not come from the machine.</summary>
    public static IAnsiConsole Terminal(TextWriter writer, bool hasColours, int width = 120, bool hasAnsi = true)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = hasAnsi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        terminal.Profile.Width = width;
        terminal.Profile.Capabilities.Unicode = true;
        return terminal;
    }

    public void Dispose() => Console.Dispose();
}

using System.Collections;
using System.Text;
using Spectre.Console;

namespace Lucid.Cli.Terminal;

/// <summary>
/// What a command has around it: results go to <see cref="Output"/>, everything else to <see cref="Error"/>. On a terminal, and there
/// alone, <see cref="OutputTerminal"/> and <see cref="ErrorTerminal"/> draw colours and progress.
/// </summary>
public sealed class CommandConsole : IDisposable
{
    /// <summary>Where results go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where messages, progress and the output of programs go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The terminal behind <see cref="Output"/>; null where it is a pipe or a file.</summary>
    public IAnsiConsole? OutputTerminal { get; init; }

    /// <summary>The terminal behind <see cref="Error"/>; null where it is a pipe or a file.</summary>
    public IAnsiConsole? ErrorTerminal { get; init; }

    /// <summary>The environment's variables.</summary>
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>The console of this process.</summary>
    public static CommandConsole OfProcess()
    {
        var output = Writer(Console.OpenStandardOutput());
        var error = Writer(new LossyStream(Console.OpenStandardError()));
        return new CommandConsole
        {
            Output = output,
            Error = error,
            OutputTerminal = Console.IsOutputRedirected ? null : TerminalOf(output),
            ErrorTerminal = Console.IsErrorRedirected ? null : TerminalOf(error),
            Environment = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
                .ToImmutableSortedDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? "", StringComparer.Ordinal),
        };
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }

    // UTF-8 whatever the locale says, and "\n" on every system: the same input gives the same bytes.
    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };

    private static IAnsiConsole TerminalOf(TextWriter writer) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}

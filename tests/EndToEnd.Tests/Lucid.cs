using Lucid.Cli;
using Lucid.Cli.Terminal;

namespace Lucid.EndToEnd.Tests;

/// <summary>Runs the command line as a pipe would.</summary>
internal static class Lucid
{
    public static Task<LucidResult> RunAsync(params string[] arguments) => RunAsync([], arguments);

    public static async Task<LucidResult> RunAsync((string Name, string Value)[] environment, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var console = new CommandConsole
        {
            Output = output,
            Error = error,
            Environment = environment.ToImmutableDictionary(variable => variable.Name, variable => variable.Value),
        };
        var exitCode = await LucidCommand.RunAsync(arguments, console, CancellationToken.None);
        return new LucidResult(exitCode, output.ToString(), error.ToString());
    }
}

/// <summary>What came of a command line.</summary>
internal sealed record LucidResult(int ExitCode, string Output, string Error);

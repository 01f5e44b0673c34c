using System.CommandLine;
using Lucid.Cli.Terminal;
using Lucid.Host.Engine;
using Lucid.Host.Runs;
using Lucid.Host.Secrets;

namespace Lucid.Cli.Commands;

/// <summary>What every command does that needs to know what a stack's program declares.</summary>
internal static class ProgramRun
{
    /// <summary>Runs the program that the command line names and meanwhile says so.</summary>
    public static Task<StackRun> StartAsync(
        CommandConsole console,
        CommonOptions options,
        ParseResult parsed,
        PolicyPackOptions policies,
        EngineMode mode,
        SecretTexts secrets,
        CancellationToken cancellationToken,
        string? statePath = null)
    {
        var request = new RunRequest
        {
            Directory = options.Directory(parsed),
            Stack = options.Stack(parsed),
            StatePath = statePath,
            ReferencedStatePaths = options.ReferencedStates(parsed),
            ReferencedPassphrasePaths = options.ReferencedPassphrases(parsed),
            Mode = mode,
            PolicyPacks = policies.Packs(parsed),
            PolicyPackTimeout = policies.Timeout(parsed) ?? RunRequest.DefaultPolicyPackTimeout,
            Environment = console.Environment,
            IdleTimeout = options.IdleTimeout(parsed) ?? RunRequest.DefaultIdleTimeout,
        };
        return Work.ShowAsync(
            console, "Building and running the program", output => new StackRunner(secrets, output).RunAsync(request, cancellationToken));
    }
}

using System.CommandLine;
using Lucid.Cli.Graphs;
using Lucid.Cli.Policies;
using Lucid.Cli.Terminal;
using Lucid.Hardening.Network.Flows;
using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Secrets;

namespace Lucid.Cli.Commands;

/// <summary><c>lucid graph</c>: who may connect to whom.</summary>
internal sealed class GraphCommand(CommandConsole console, CommonOptions options, CommandRunner runner)
{
    private readonly Option<bool> _mermaid = new("--mermaid")
    {
        Description = "Write a Mermaid flowchart, which GitHub and others draw, in place of the table.",
    };

    private readonly PolicyPackOptions _policies = new();

    public Command ToCommand()
    {
        var command = new Command("graph", "Shows who may connect to whom in a stack: a table of its services, and of whom they talk to.")
        {
            _mermaid,
        };
        _policies.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_mermaid) && options.Format(result) == OutputFormat.Json)
            {
                result.AddError($"{_mermaid.Name} is a form of its own: leave it out, or --format json.");
            }
        });
        command.SetAction((parsed, token) => runner.RunAsync(parsed, RunAsync, token));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, SecretTexts secrets, CancellationToken cancellationToken)
    {
        var run = await ProgramRun.StartAsync(console, options, parsed, _policies, EngineMode.Preview, secrets, cancellationToken)
            .ConfigureAwait(false);
        PolicyText.ThrowIfMandatory(run.PolicyPacks);
        var graph = DeclaredFlows.Read(run.Declared);
        new DiagnosticPrinter(console, options.IsVerbose(parsed)).Print(run.Diagnostics);

        var writer = new ResultWriter(console, options.OutputFile(parsed), secrets);
        var writing = options.Format(parsed) == OutputFormat.Json
            ? writer.WriteJsonAsync(FlowGraphText.ToJson(graph), cancellationToken)
            : writer.WriteAsync(
                TerminalText.Of(parsed.GetValue(_mermaid) ? FlowGraphText.ToMermaid(graph) : FlowGraphText.ToMatrix(graph)), cancellationToken);
        await writing.ConfigureAwait(false);
        return ExitCodes.Success;
    }
}

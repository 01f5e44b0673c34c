using System.CommandLine;
using Lucid.Cli.Policies;
using Lucid.Cli.Preview;
using Lucid.Cli.Terminal;
using Lucid.Host.Diff;
using Lucid.Host.Engine;
using Lucid.Host.Secrets;

namespace Lucid.Cli.Commands;

/// <summary><c>lucid preview</c>: what a deployment would change.</summary>
internal sealed class PreviewCommand(CommandConsole console, CommonOptions options, CommandRunner runner)
{
    private readonly Option<string?> _state = new("--state")
    {
        Description = "What is deployed: a file that `pulumi stack export` wrote. Default: nothing is.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _details = new("--details", "-d")
    {
        Description = "Show every property in full, not only what changes and what matters for security.",
    };

    private readonly PolicyPackOptions _policies = new();

    public Command ToCommand()
    {
        var command = new Command("preview", "Shows what a deployment of a stack would change. Nothing is deployed.")
        {
            _state.NotEmpty(),
            _details,
        };
        _policies.AddTo(command);
        command.SetAction((parsed, token) => runner.RunAsync(parsed, RunAsync, token));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, SecretTexts secrets, CancellationToken cancellationToken)
    {
        var statePath = parsed.GetValue(_state);
        var running = ProgramRun.StartAsync(
            console, options, parsed, _policies, EngineMode.Preview, secrets, cancellationToken, statePath);
        var run = await running.ConfigureAwait(false);
        var report = new PreviewReport
        {
            Project = run.Project.Name,
            Stack = run.Stack,
            StatePath = statePath,
            Plan = Planner.Plan(run.Declared, run.Current),
            PolicyPacks = run.PolicyPacks,
            Diagnostics = run.Diagnostics,
        };

        var isDetailed = parsed.GetValue(_details);
        var writer = new ResultWriter(console, options.OutputFile(parsed), secrets);
        var format = options.Format(parsed);
        var writing = writer.IsTerminal && format == OutputFormat.Text
            ? writer.WriteAsync(PreviewDrawing.Draw(report, isDetailed, console.OutputTerminal!, secrets), cancellationToken)
            : writer.WriteAsync(
                format, () => PreviewJson.Write(report), () => PreviewText.Write(report, isDetailed), cancellationToken);
        await writing.ConfigureAwait(false);
        return report.Plan.Obstacles.IsEmpty && !PolicyText.AnyMandatory(run.PolicyPacks) ? ExitCodes.Success : ExitCodes.ProgramFailed;
    }
}

using System.CommandLine;
using Lucid.Cli.Policies;
using Lucid.Cli.Rendering;
using Lucid.Cli.Terminal;
using Lucid.Host.Engine;
using Lucid.Host.Render;
using Lucid.Host.Secrets;

namespace Lucid.Cli.Commands;

/// <summary><c>lucid render</c>: the Kubernetes files of a stack.</summary>
internal sealed class RenderCommand(CommandConsole console, CommonOptions options, CommandRunner runner)
{
    private readonly Option<string> _directory = OutputFolderOption.Create();

    private readonly PolicyPackOptions _policies = new();

    public Command ToCommand()
    {
        var command = new Command("render", "Writes the Kubernetes files of a stack: the same bytes for the same program.")
        {
            _directory,
        };
        _policies.AddTo(command);
        command.SetAction((parsed, token) => runner.RunAsync(parsed, RunAsync, token));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, SecretTexts secrets, CancellationToken cancellationToken)
    {
        var directory = parsed.GetValue(_directory)!;
        var run = await ProgramRun.StartAsync(console, options, parsed, _policies, EngineMode.Render, secrets, cancellationToken)
            .ConfigureAwait(false);
        PolicyText.ThrowIfMandatory(run.PolicyPacks);
        var rendered = KubernetesRenderer.Render(run.Declared, secrets);
        await OutputFolder.ReplaceAsync(directory, rendered.Files, cancellationToken).ConfigureAwait(false);

        var report = new RenderReport
        {
            Project = run.Project.Name,
            Stack = run.Stack,
            Directory = directory,
            Files = [.. rendered.Files.Keys],
            PolicyPacks = run.PolicyPacks,
            Diagnostics = [.. run.Diagnostics, .. rendered.Remarks],
        };
        var writer = new ResultWriter(console, options.OutputFile(parsed), secrets);
        await writer.WriteAsync(options.Format(parsed), () => RenderJson.Write(report), () => RenderText.Write(report), cancellationToken)
            .ConfigureAwait(false);
        return ExitCodes.Success;
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
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

    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Kubernetes files, and folders with such, in place of a program: who reaches whom by their network policies.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string> _namespace = new("--namespace", "-n")
    {
        Description = "With PATH, the namespace of what names none.",
        HelpName = "NAME",
        DefaultValueFactory = _ => "default",
    };

    private readonly PolicyPackOptions _policies = new();

    public Command ToCommand()
    {
        var command = new Command("graph", "Shows who may connect to whom: in a stack, or by any Kubernetes files.")
        {
            _paths, _mermaid, _namespace.NotEmpty(),
        };
        _policies.AddTo(command);
        command.Validators.Add(CheckForm);
        command.Validators.Add(CheckPaths);
        command.SetAction((parsed, token) => runner.RunAsync(parsed, RunAsync, token));
        return command;
    }

    private void CheckForm(CommandResult result)
    {
        if (result.GetValue(_mermaid) && options.Format(result) == OutputFormat.Json)
        {
            result.AddError($"{_mermaid.Name} is a form of its own: leave it out, or --format json.");
        }
    }

    private void CheckPaths(CommandResult result)
    {
        if (result.GetValue(_paths) is not { Length: > 0 })
        {
            foreach (var option in result.Given(_namespace))
            {
                result.AddError($"{option} is about files, and no PATH names any.");
            }

            return;
        }

        foreach (var option in options.OfProgram(result).Concat(_policies.Given(result)))
        {
            result.AddError($"{option} is about a program, and PATH names files in its place: leave out one of them.");
        }
    }

    private Task<int> RunAsync(ParseResult parsed, SecretTexts secrets, CancellationToken cancellationToken) =>
        parsed.GetValue(_paths) is { Length: > 0 } paths
            ? ShowManifestsAsync(paths, parsed, secrets, cancellationToken)
            : ShowProgramAsync(parsed, secrets, cancellationToken);

    private async Task<int> ShowProgramAsync(ParseResult parsed, SecretTexts secrets, CancellationToken cancellationToken)
    {
        var run = await ProgramRun.StartAsync(console, options, parsed, _policies, EngineMode.Preview, secrets, cancellationToken)
            .ConfigureAwait(false);
        PolicyText.ThrowIfMandatory(run.PolicyPacks);
        var graph = DeclaredFlows.Read(run.Declared);
        var isMermaid = parsed.GetValue(_mermaid);
        return await WriteAsync(
            parsed,
            run.Diagnostics,
            secrets,
            () => FlowGraphText.ToJson(graph),
            () => isMermaid ? FlowGraphText.ToMermaid(graph) : FlowGraphText.ToMatrix(graph),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> ShowManifestsAsync(string[] paths, ParseResult parsed, SecretTexts secrets, CancellationToken cancellationToken)
    {
        var files = await ManifestFiles.ReadAsync(paths, cancellationToken).ConfigureAwait(false);
        var graph = ManifestGraph.Of(files, parsed.GetValue(_namespace)!);
        if (graph.Reachability.Workloads.IsEmpty && graph.Reachability.OnHostNetwork.IsEmpty)
        {
            throw new HostFailureException(FailureKind.Input, [.. graph.Diagnostics, Diagnostic.Error(
                $"There is no workload in {string.Join(", ", paths)}: name files, or folders, with Deployments, Pods and the like.")]);
        }

        var isMermaid = parsed.GetValue(_mermaid);
        return await WriteAsync(
            parsed,
            graph.Diagnostics,
            secrets,
            () => ManifestGraphJson.Write(graph),
            () => isMermaid ? ManifestGraphText.ToMermaid(graph) : ManifestGraphText.ToMatrix(graph),
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> WriteAsync(
        ParseResult parsed,
        ImmutableArray<Diagnostic> diagnostics,
        SecretTexts secrets,
        Func<string> json,
        Func<string> text,
        CancellationToken cancellationToken)
    {
        new DiagnosticPrinter(console, options.IsVerbose(parsed)).Print(diagnostics);
        await new ResultWriter(console, options.OutputFile(parsed), secrets).WriteAsync(options.Format(parsed), json, text, cancellationToken)
            .ConfigureAwait(false);
        return ExitCodes.Success;
    }
}

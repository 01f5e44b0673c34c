using System.CommandLine;
using Lucid.Cli.Policies;
using Lucid.Cli.Profiles;
using Lucid.Cli.Terminal;
using Lucid.Hardening.Profiles;
using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Render;
using Lucid.Host.Secrets;

namespace Lucid.Cli.Commands;

/// <summary><c>lucid profile export</c>: the files that a stack's nodes need.</summary>
internal sealed class ProfileExportCommand(CommandConsole console, CommonOptions options, CommandRunner runner)
{
    private readonly Option<string> _directory = OutputFolderOption.Create();

    private readonly PolicyPackOptions _policies = new();

    public Command ToCommand()
    {
        var command = new Command(
            "export", "Writes the seccomp and AppArmor profiles that the pods of a stack name, as files for whoever prepares its nodes.")
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
        var run = await ProgramRun.StartAsync(console, options, parsed, _policies, EngineMode.Preview, secrets, cancellationToken)
            .ConfigureAwait(false);
        PolicyText.ThrowIfMandatory(run.PolicyPacks);
        var declared = DeclaredProfiles.Read(run.Declared);
        var export = new ProfileExport
        {
            Project = run.Project.Name,
            Stack = run.Stack,
            Directory = directory,
            Profiles = [.. declared.Where(profiles => !profiles.Files.IsEmpty)],
            Diagnostics = run.Diagnostics,
        };
        ThrowIfEmpty(export, declared);
        await OutputFolder.ReplaceAsync(directory, export.Files, cancellationToken).ConfigureAwait(false);

        var writer = new ResultWriter(console, options.OutputFile(parsed), secrets);
        await writer.WriteAsync(
            options.Format(parsed), () => ProfileExportJson.Write(export), () => ProfileExportText.Write(export), cancellationToken)
            .ConfigureAwait(false);
        return ExitCodes.Success;
    }

    // An empty folder would be taken for the profiles of the stack, and its pods would not start.
    private static void ThrowIfEmpty(ProfileExport export, ImmutableArray<ResolvedProfiles> declared)
    {
        if (export.Profiles.IsEmpty)
        {
            var reason = declared.Any(profiles => profiles.Declaration.Delivery == ProfileDelivery.Operator)
                ? "the Security Profiles Operator writes them to the nodes"
                : "its pods run under the container runtime's own";
            throw new HostFailureException(FailureKind.Program, $"Stack {export.Stack} has no profiles to write: {reason}. "
                + $"With the profile delivery '{ProfileDelivery.Preinstalled}' of its cluster, its pods name files of their nodes.");
        }
    }
}

using System.CommandLine;
using System.Text;
using Lucid.Cli.Profiles;
using Lucid.Cli.Terminal;
using Lucid.Hardening.Defaults;
using Lucid.Hardening.Runtimes;
using Lucid.Host.Diagnostics;
using Lucid.Host.Secrets;

namespace Lucid.Cli.Commands;

/// <summary><c>lucid profile lint</c>: what is wrong with profiles, whoever wrote them, and whether anything starts under them.</summary>
internal sealed class ProfileLintCommand(CommandConsole console, CommonOptions options, CommandRunner runner)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "Seccomp profiles in JSON, and AppArmor profiles.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _runtime = new Option<string?>("--runtime")
    {
        Description = "What is to start under them: it has to start, and to serve. Default for seccomp: whatever can.",
        HelpName = string.Join('|', Runtime.All.Select(runtime => runtime.Name)),
    }.AcceptOnlyFromAmong([.. Runtime.All.Select(runtime => runtime.Name)]);

    private readonly Option<string[]> _writable = new("--writable")
    {
        Description = "For AppArmor: a path that the pod writes to. Can be repeated.",
        HelpName = "PATH",
        DefaultValueFactory = _ => [HardenedDefaults.TemporaryPath, HardenedDefaults.PersistentTemporaryPath, HardenedDefaults.LogPath],
    };

    private readonly Option<string[]> _readable = new("--readable")
    {
        Description = "For AppArmor: a path that is mounted to be read. Can be repeated.",
        HelpName = "PATH",
        DefaultValueFactory = _ => [],
    };

    public Command ToCommand()
    {
        var command = new Command("lint", "Finds what is wrong with seccomp and AppArmor profiles, and whether anything starts under them.")
        {
            _files, _runtime, _writable, _readable,
        };
        command.SetAction((parsed, token) => runner.RunAsync(parsed, RunAsync, token));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, SecretTexts secrets, CancellationToken cancellationToken)
    {
        var linter = new ProfileLinter
        {
            Runtime = parsed.GetValue(_runtime),
            WritablePaths = [.. parsed.GetValue(_writable)!],
            ReadablePaths = [.. parsed.GetValue(_readable)!],
        };
        var linted = ImmutableArray.CreateBuilder<LintedProfile>();
        foreach (var file in parsed.GetValue(_files)!)
        {
            linted.Add(linter.Lint(file, await ReadAsync(file, cancellationToken).ConfigureAwait(false)));
        }

        var profiles = linted.ToImmutable();
        var writer = new ResultWriter(console, options.OutputFile(parsed), secrets);
        await writer.WriteAsync(
            options.Format(parsed), () => ProfileLintJson.Write(profiles), () => ProfileLintText.Write(profiles), cancellationToken)
            .ConfigureAwait(false);
        return profiles.All(profile => profile.Passes) ? ExitCodes.Success : ExitCodes.ProgramFailed;
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancellationToken)
    {
        if (Directory.Exists(file))
        {
            throw new HostFailureException(FailureKind.Input, $"{file} is a folder; name the files in it.");
        }

        try
        {
            return await File.ReadAllTextAsync(file, Strict, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new HostFailureException(FailureKind.Input, exception is DecoderFallbackException
                ? $"{file} is not a text in UTF-8."
                : $"{file} cannot be read: {exception.Message}");
        }
    }
}

using System.CommandLine;
using Lucid.Cli.Terminal;

namespace Lucid.Cli.Commands;

/// <summary><c>lucid profile</c>: what has to do with seccomp and AppArmor profiles.</summary>
internal sealed class ProfileCommand(CommandConsole console, CommonOptions options, CommandRunner runner)
{
    public Command ToCommand() => new("profile", "Writes the seccomp and AppArmor profiles of a stack, and checks any.")
    {
        new ProfileExportCommand(console, options, runner).ToCommand(),
        new ProfileLintCommand(console, options, runner).ToCommand(),
    };
}

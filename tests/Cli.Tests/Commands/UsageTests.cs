namespace Lucid.Cli.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private const string Hint = "note: `lucid --help` says what can be written.\n";
    private const string GraphHint = "note: `lucid graph --help` says what can be written.\n";
    private const string PreviewHint = "note: `lucid preview --help` says what can be written.\n";
    private const string RenderHint = "note: `lucid render --help` says what can be written.\n";

    private readonly Consoles _pipe = Consoles.Pipe();

    [Theory]
    [InlineData("", "error: There is no command: write `lucid preview`, `lucid render`, `lucid graph` or `lucid profile`.\n" + Hint)]
    [InlineData("--format json", "error: There is no command: write `lucid preview`, `lucid render`, `lucid graph` or `lucid profile`.\n" + Hint)]
    [InlineData("prview", "error: Unrecognized command or argument 'prview'. Did you mean 'preview'?\n" + Hint)]
    [InlineData("preview extra", "error: Unrecognized command or argument 'extra'.\n" + PreviewHint)]
    [InlineData("preview --no-such-option", "error: Unrecognized command or argument '--no-such-option'.\n" + PreviewHint)]
    [InlineData("preview --out=x", "error: Unrecognized command or argument '--out=x'. Did you mean '--output'?\n" + PreviewHint)]
    [InlineData("preview --detials", "error: Unrecognized command or argument '--detials'. Did you mean '--details'?\n" + PreviewHint)]
    [InlineData("render --out x --cwdd y", "error: Unrecognized command or argument '--cwdd'. Did you mean '--cwd'?\n"
        + "error: Unrecognized command or argument 'y'.\n" + RenderHint)]
    [InlineData("preview --idle-timeout soon", "error: Option '--idle-timeout' needs a whole number from 0 to 1000000; found 'soon'.\n" + PreviewHint)]
    [InlineData("preview --idle-timeout=-1", "error: Option '--idle-timeout' needs a whole number from 0 to 1000000; found '-1'.\n" + PreviewHint)]
    [InlineData("preview --format xml", "error: Argument 'xml' not recognized. Must be one of: 'text' 'json'\n" + PreviewHint)]
    [InlineData("preview -f json -f text", "error: Option '-f' expects a single argument but 2 were provided.\n" + PreviewHint)]
    [InlineData("preview --state", "error: Required argument missing for option: '--state'.\n" + PreviewHint)]
    [InlineData("graph --mermaid --format json", "error: --mermaid is a form of its own: leave it out, or --format json.\n" + GraphHint)]
    [InlineData("graph --namespace shop", "error: --namespace is about files, and no PATH names any.\n" + GraphHint)]
    [InlineData("graph a.yaml -s prod --policy-pack x", "error: --stack is about a program, and PATH names files in its place: leave out one of them.\n"
        + "error: --policy-pack is about a program, and PATH names files in its place: leave out one of them.\n" + GraphHint)]
    [InlineData("render", "error: Option '--out' is required.\n" + RenderHint)]
    [InlineData("render --out", "error: Required argument missing for option: '--out'.\n" + RenderHint)]
    [InlineData("preview --cwd ''", "error: Option '--cwd' needs a text that is not empty.\n" + PreviewHint)]
    [InlineData("preview --stack ''", "error: Option '--stack' needs a text that is not empty.\n" + PreviewHint)]
    [InlineData("preview --state ''", "error: Option '--state' needs a text that is not empty.\n" + PreviewHint)]
    [InlineData("preview --stack-state", "error: Required argument missing for option: '--stack-state'.\n" + PreviewHint)]
    [InlineData("preview --stack-state prod", "error: Option '--stack-state' needs NAME=FILE; found 'prod'.\n" + PreviewHint)]
    [InlineData("preview --stack-state =a.json", "error: Option '--stack-state' needs NAME=FILE; found '=a.json'.\n" + PreviewHint)]
    [InlineData("render --out o --stack-state prod=", "error: Option '--stack-state' needs NAME=FILE; found 'prod='.\n" + RenderHint)]
    [InlineData(
        "preview --stack-state prod=a.json --stack-state prod=b.json",
        "error: Option '--stack-state' names 'prod' twice.\n" + PreviewHint)]
    [InlineData(
        "preview --stack-passphrase-file prod",
        "error: Option '--stack-passphrase-file' needs NAME=FILE; found 'prod'.\n" + PreviewHint)]
    [InlineData(
        "preview --stack-state prod=a.json --stack-passphrase-file rod=b --stack-passphrase-file prod=c",
        "error: Option '--stack-passphrase-file' names 'rod', which no '--stack-state' does.\n" + PreviewHint)]
    [InlineData("preview --output ''", "error: Option '--output' needs a text that is not empty.\n" + PreviewHint)]
    [InlineData("render --out ''", "error: Option '--out' needs a text that is not empty.\n" + RenderHint)]
    [InlineData("profile", "error: Required command was not provided.\nnote: `lucid profile --help` says what can be written.\n")]
    [InlineData("profile export", "error: Option '--out' is required.\nnote: `lucid profile export --help` says what can be written.\n")]
    [InlineData("profile lint", "error: Required argument missing for command: 'lint'.\nnote: `lucid profile lint --help` says what can be written.\n")]
    [InlineData("preview @missing", "error: Unrecognized command or argument '@missing'.\n" + PreviewHint)]
    public async Task What_cannot_be_understood_is_told_with_where_to_look(string commandLine, string expected)
    {
        var exitCode = await RunAsync(commandLine);

        Assert.Equal(expected, _pipe.Error);
        Assert.Equal((2, ""), (exitCode, _pipe.Output));
    }

    [Fact]
    public async Task Help_lists_the_commands_and_what_they_share()
    {
        var exitCode = await RunAsync("--help");

        Assert.Equal(
            """
            Description:
              Shows what a Pulumi program declares, and writes it to files, without the pulumi CLI, a cluster or an account.

            Usage:
              lucid [command] [options]

            Options:
              -s, --stack <NAME>                   The stack. Default: the only one there is, or dev; PULUMI_STACK names another.
              -C, --cwd <DIR>                      A folder of the Pulumi project. Default: this folder.
              --stack-state <NAME=FILE>            What another stack that the program refers to has deployed: its name, or an end of it, and a file that `pulumi stack export` wrote. Can be repeated.
              --stack-passphrase-file <NAME=FILE>  Where a stack of --stack-state has another passphrase than this one: its name there, and a file that holds the passphrase. Can be repeated.
              -f, --format <text|json>             How the result is written: text for people, json for programs. Default: text.
              -o, --output <FILE>                  A file to write the result to. Default: standard output.
              --idle-timeout <SECONDS>             How long the program may make no call before it is ended; 0: for ever. Default: 60.
              -v, --verbose                        Print stack traces with errors.
              -?, -h, --help                       Show help and usage information
              --version                            Show version information

            Commands:
              preview       Shows what a deployment of a stack would change. Nothing is deployed.
              render        Writes the Kubernetes files of a stack: the same bytes for the same program.
              graph <PATH>  Shows who may connect to whom: in a stack, or by any Kubernetes files.
              profile       Writes the seccomp and AppArmor profiles of a stack, and checks any.


            """, Named(_pipe.Output));
        Assert.Equal((0, ""), (exitCode, _pipe.Error));
    }

    [Theory]
    [InlineData("preview --help", "--state", "--details", "--stack", "--cwd", "--format", "--output", "--stack-state",
        "--stack-passphrase-file", "--idle-timeout", "--policy-pack", "--policy-pack-config", "--policy-pack-timeout", "--verbose", "--help")]
    [InlineData("render --help", "--out", "--stack", "--cwd", "--format", "--output", "--stack-state",
        "--stack-passphrase-file", "--idle-timeout", "--policy-pack", "--policy-pack-config", "--policy-pack-timeout", "--verbose", "--help")]
    [InlineData("render -h", "--out", "--stack", "--cwd", "--format", "--output", "--stack-state",
        "--stack-passphrase-file", "--idle-timeout", "--policy-pack", "--policy-pack-config", "--policy-pack-timeout", "--verbose", "--help")]
    public async Task Help_of_a_command_lists_its_options_and_those_of_every_command(string commandLine, params string[] expected)
    {
        var exitCode = await RunAsync(commandLine);

        var options = _pipe.Output.Split("Options:\n")[1].Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ').First(word => word.StartsWith("--", StringComparison.Ordinal)));
        Assert.Equal(expected.Order(StringComparer.Ordinal), options.Order(StringComparer.Ordinal));
        Assert.Equal((0, ""), (exitCode, _pipe.Error));
    }

    [Fact]
    public async Task Version_is_one_line()
    {
        var exitCode = await RunAsync("--version");

        Assert.Matches(@"^\d+\.\d+\.\d+\S*\n$", _pipe.Output);
        Assert.Equal((0, ""), (exitCode, _pipe.Error));
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("render --out rendered")]
    public async Task An_interruption_ends_every_command(string commandLine)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", "name: lucid\nruntime: dotnet\n");

        var exitCode = await LucidCommand.RunAsync(
            [.. commandLine.Split(' '), "--cwd", folder.Path], _pipe.Console, new CancellationToken(canceled: true));

        Assert.Equal((130, "", "error: Interrupted.\n"), (exitCode, _pipe.Output, _pipe.Error));
    }

    public void Dispose() => _pipe.Dispose();

    // The parser calls the command by the name of the process, which is that of the test runner here.
    private static string Named(string help) =>
        help.Replace($"  {System.CommandLine.RootCommand.ExecutableName} ", "  lucid ", StringComparison.Ordinal);

    private Task<int> RunAsync(string commandLine)
    {
        var words = commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word == "''" ? "" : word);
        return LucidCommand.RunAsync([.. words], _pipe.Console, CancellationToken.None);
    }
}

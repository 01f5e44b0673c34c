using System.CommandLine;
using Lucid.Cli.Commands;
using Lucid.Host.Diagnostics;
using Lucid.Host.Secrets;

namespace Lucid.Cli.Tests.Commands;

public sealed class CommandRunnerTests : IDisposable
{
    private readonly Consoles _pipe = Consoles.Pipe();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Work_that_ends_says_its_exit_code_itself(int exitCode)
    {
        Assert.Equal(exitCode, await RunAsync((_, _) => Task.FromResult(exitCode)));
        Assert.Equal(("", ""), (_pipe.Output, _pipe.Error));
    }

    [Theory]
    [InlineData(FailureKind.Program, ExitCodes.ProgramFailed)]
    [InlineData(FailureKind.Input, ExitCodes.BadInput)]
    [InlineData(FailureKind.Output, ExitCodes.BadOutput)]
    public async Task Every_kind_of_failure_has_its_exit_code_and_all_its_reasons_are_told(FailureKind kind, int expected)
    {
        var failure = new HostFailureException(kind, [Diagnostic.Note("first"), Diagnostic.Error("second") with { Details = "at A" }]);

        Assert.Equal(expected, await RunAsync((_, _) => throw failure));
        Assert.Equal("note: first\nerror: second\n", _pipe.Error);
        Assert.Equal("", _pipe.Output);
    }

    [Fact]
    public async Task Details_of_a_failure_are_told_when_it_is_verbose()
    {
        var failure = new HostFailureException(FailureKind.Program, [Diagnostic.Error("second") with { Details = "at A" }]);

        await RunAsync((_, _) => throw failure, "--verbose");

        Assert.Equal("error: second\n  at A\n", _pipe.Error);
    }

    [Fact]
    public async Task A_failure_shows_no_secret_not_even_one_of_several_lines()
    {
        await RunAsync(
            (secrets, _) =>
            {
                secrets.Add("one\ntwo\nthree");
                var diagnostic = Diagnostic.Error("one\ntwo\nthree!") with { Details = "<one\ntwo\nthree>" };
                throw new HostFailureException(FailureKind.Output, [diagnostic]);
            },
            "--verbose");

        Assert.Equal("error: [secret]!\n  <[secret]>\n", _pipe.Error);
    }

    [Fact]
    public async Task An_interruption_is_told_whatever_it_made_of_the_work()
    {
        using var interruption = new CancellationTokenSource();
        await interruption.CancelAsync();

        var failure = new HostFailureException(FailureKind.Program, "The program ended with exit code 130.");

        Assert.Equal(130, await RunAsync((_, token) => Task.FromCanceled<int>(token), [], interruption.Token));
        Assert.Equal(130, await RunAsync((_, _) => throw failure, [], interruption.Token));
        Assert.Equal("error: Interrupted.\nerror: Interrupted.\n", _pipe.Error);
    }

    [Fact]
    public async Task A_cancellation_that_the_user_did_not_ask_for_is_a_mistake()
    {
        Assert.Equal(70, await RunAsync((_, _) => throw new TaskCanceledException("The call timed out.")));
        Assert.Equal(
            "error: lucid made a mistake (TaskCanceledException: The call timed out.). "
            + "Run it again with --verbose and report what it prints.\n",
            _pipe.Error);
    }

    [Fact]
    public async Task An_unexpected_exception_is_told_without_secrets()
    {
        Assert.Equal(70, await RunAsync(Leak));
        Assert.Equal(
            "error: lucid made a mistake (InvalidOperationException: no [secret]). "
            + "Run it again with --verbose and report what it prints.\n",
            _pipe.Error);
    }

    [Fact]
    public async Task The_details_of_an_unexpected_exception_are_told_without_secrets_when_it_is_verbose()
    {
        Assert.Equal(70, await RunAsync(Leak, "--verbose"));
        Assert.Contains("\n  System.InvalidOperationException: no [secret]\n", _pipe.Error, StringComparison.Ordinal);
        Assert.Contains($"\n     at {typeof(CommandRunnerTests).FullName}.{nameof(Leak)}(", _pipe.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", _pipe.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _pipe.Dispose();

    private static Task<int> Leak(SecretTexts secrets, CancellationToken cancellationToken)
    {
        secrets.Add("hunter2");
        throw new InvalidOperationException("no hunter2");
    }

    private Task<int> RunAsync(Func<SecretTexts, CancellationToken, Task<int>> work, params string[] arguments) =>
        RunAsync(work, arguments, CancellationToken.None);

    private Task<int> RunAsync(
        Func<SecretTexts, CancellationToken, Task<int>> work, string[] arguments, CancellationToken cancellationToken)
    {
        var options = new CommonOptions();
        var root = new RootCommand();
        options.AddTo(root);
        return new CommandRunner(_pipe.Console, options).RunAsync(
            root.Parse(arguments), (_, secrets, token) => work(secrets, token), cancellationToken);
    }
}

namespace Lucid.EndToEnd.Tests.Faults;

/// <summary>Programs that fail: one clear message, exit code 1, and no stack trace that nobody asked for.</summary>
public sealed class ProgramFaultTests
{
    private const string Unhandled = "error: Running program '*' failed with an unhandled exception:\n  ";

    [Theory]
    [InlineData("throw", Unhandled + "System.InvalidOperationException: the sky fell\n")]
    [InlineData("throw-in-apply", Unhandled + "System.InvalidOperationException: no use for settings\n")]
    [InlineData("exit", "error: The program ended with exit code 7 and without a message.\n")]
    [InlineData("exit-in-apply", "error: The program ended before it had declared everything: with exit code 0, but without a word to the engine "
        + "that it is done. Does it call Environment.Exit or process.exit? An SDK that is too old to say it has to be updated.\n")]
    [InlineData("kill-itself", "error: The program was ended by SIGKILL (exit code 137). Somebody killed it, or the system did because "
        + "memory ran out.\n")]
    [InlineData("no-stack", "error: The program of project trials ended without declaring a stack. Does it await Deployment.RunAsync?\n")]
    [InlineData("log-error", "error: the program is not content\n  resource: urn:pulumi:dev::trials::kubernetes:core/v1:ConfigMap::settings\n")]
    [InlineData("twice", Unhandled + "Duplicate resource URN 'urn:pulumi:dev::trials::kubernetes:core/v1:ConfigMap::settings'; "
        + "two resources of one type and parent need different names\n")]
    [InlineData("twice-at-once", Unhandled + "Duplicate resource URN 'urn:pulumi:dev::trials::kubernetes:core/v1:ConfigMap::settings'; "
        + "two resources of one type and parent need different names\n")]
    [InlineData("missing-key", "error: Missing Required configuration variable 'trials:region'\n"
        + "  \tplease set a value using the command `pulumi config set trials:region <value>`\n")]
    public async Task Is_told_once_and_without_a_stack_trace(string trial, string expected)
    {
        using var project = new Trials(trial);

        var result = await project.PreviewAsync();

        Assert.Equal(expected, Program.WithoutPath(result.Error));
        Assert.Equal("", result.Output);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task Is_told_with_its_stack_trace_when_asked()
    {
        using var project = new Trials("throw-in-apply");

        var result = await project.PreviewAsync("--verbose");

        Assert.StartsWith(Unhandled + "System.InvalidOperationException: no use for settings\n", Program.WithoutPath(result.Error));
        Assert.Contains("\n     at Lucid.Trials.Trial.", result.Error);
        Assert.Equal(1, result.ExitCode);
    }

    [Fact]
    public async Task Writes_no_files()
    {
        using var project = new Trials("throw-in-apply");

        var render = await Lucid.RunAsync("render", "--cwd", project.Directory, "--out", project.FileIn("out"));
        var preview = await project.PreviewAsync("--output", project.FileIn("preview.txt"));

        Assert.Equal((1, 1), (render.ExitCode, preview.ExitCode));
        Assert.Equal(["Pulumi.dev.yaml", "Pulumi.yaml"], Directory.GetFileSystemEntries(project.Directory).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task That_does_not_compile_is_told_with_the_compilers_own_error()
    {
        var folder = Repository.Path("tests/EndToEnd.Tests/fixtures/broken");

        var result = await Lucid.RunAsync("preview", "--cwd", folder);

        Assert.Equal($"error: {folder}/Program.cs:2:26: CS0103: The name 'missing' does not exist in the current context\n", result.Error);
        Assert.Equal(1, result.ExitCode);
    }
}

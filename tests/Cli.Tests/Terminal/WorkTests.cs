using Lucid.Cli.Terminal;

namespace Lucid.Cli.Tests.Terminal;

public sealed class WorkTests
{
    [Fact]
    public async Task In_a_pipe_only_what_the_work_writes_appears()
    {
        using var pipe = Consoles.Pipe();

        var result = await Work.ShowAsync(pipe.Console, "Working", WriteAsync);

        Assert.Equal((7, "from the program\n", ""), (result, pipe.Error, pipe.Output));
    }

    [Fact]
    public async Task On_a_terminal_what_the_work_writes_appears_below_what_it_is()
    {
        using var terminal = Consoles.OfTerminal(hasColours: false);

        var result = await Work.ShowAsync(terminal.Console, "Working [hard]", WriteAsync);

        Assert.Equal(7, result);
        Assert.Contains("Working [hard]", terminal.Error, StringComparison.Ordinal);
        Assert.EndsWith("from the program\n", terminal.Error, StringComparison.Ordinal);
        Assert.Equal("", terminal.Output);
    }

    [Fact]
    public async Task On_a_terminal_what_failing_work_wrote_appears_too()
    {
        using var terminal = Consoles.OfTerminal(hasColours: false);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Work.ShowAsync<int>(terminal.Console, "Working", async output =>
        {
            await output.WriteLineAsync("last words");
            throw new InvalidOperationException();
        }));

        Assert.EndsWith("last words\n", terminal.Error, StringComparison.Ordinal);
    }

    private static async Task<int> WriteAsync(TextWriter output)
    {
        await output.WriteLineAsync("from the program");
        return 7;
    }
}

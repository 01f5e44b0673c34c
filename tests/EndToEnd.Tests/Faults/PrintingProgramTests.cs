namespace Lucid.EndToEnd.Tests.Faults;

/// <summary>What programs print.</summary>
public sealed class PrintingProgramTests
{
    private const long MebibytesOfMemory = 200;

    [LinuxFact]
    public async Task Too_much_is_cut_and_takes_no_memory()
    {
        using var project = new Trials("print");
        using var lucid = LucidProcess.Start("preview", "--cwd", project.Directory);
        long peak = 0;
        while (lucid.Runs)
        {
            peak = Math.Max(peak, lucid.PeakMemory);
            await Task.Delay(20);
        }

        var result = await lucid.EndAsync();

        Assert.StartsWith("(103809104 characters of the program's output are left out here)\nxxx", result.Error);
        Assert.EndsWith("xxxe\ufffd(d\n", result.Error);
        Assert.InRange(result.Error.Length, 1_000_000, 1_100_000);
        Assert.InRange(peak, 1, MebibytesOfMemory);
        Assert.Equal(0, result.ExitCode);
    }

    [Theory]
    [InlineData]
    [InlineData("--format", "json")]
    public async Task Controls_reach_no_terminal(params string[] arguments)
    {
        using var project = new Trials("print-controls");

        var result = await project.PreviewAsync(arguments);

        Assert.DoesNotContain('\u001b', result.Output + result.Error);
        Assert.Equal("red and \\u001b]0;title\\u0007\n", result.Error);
        Assert.Contains("name\\u001b[1A", result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("careful \\u001b[2J", result.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task A_crash_is_told_after_what_the_program_printed()
    {
        using var project = new Trials("recurse");

        var result = await project.PreviewAsync();

        Assert.StartsWith("Stack overflow.\n", result.Error);
        Assert.EndsWith(
            "\nerror: The program was ended by SIGABRT (exit code 134). It crashed, such as by endless recursion; what it printed may tell "
            + "more.\n", result.Error);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
    }
}

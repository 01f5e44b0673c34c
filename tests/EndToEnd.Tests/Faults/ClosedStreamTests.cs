namespace Lucid.EndToEnd.Tests.Faults;

/// <summary>Standard output and standard error that take nothing: the exit code is the one of what happened, and nothing crashes.</summary>
public sealed class ClosedStreamTests
{
    [LinuxFact]
    public Task A_full_error_output_changes_nothing() => EndsAsync(0, "\"$@\" 2> /dev/full");

    [LinuxFact]
    public Task A_closed_error_output_changes_nothing() => EndsAsync(0, "\"$@\" 2>&-");

    [LinuxFact]
    public Task A_full_error_output_changes_no_failure() => EndsAsync(2, "\"$@\" --state /no/such/file 2> /dev/full");

    [LinuxFact]
    public Task A_closed_error_output_changes_no_failure() => EndsAsync(2, "\"$@\" --state /no/such/file 2>&-");

    [LinuxFact]
    public async Task A_full_output_is_told() => Assert.Equal(
        "error: standard output cannot be written: No space left on device\n", (await EndsAsync(3, "\"$@\" > /dev/full")).Error);

    [LinuxFact]
    public Task Both_full_end_as_one_does() => EndsAsync(3, "\"$@\" > /dev/full 2> /dev/full");

    [LinuxFact]
    public async Task A_full_output_is_told_by_help_too()
    {
        var result = await LucidProcess.InShellAsync("\"$@\" > /dev/full", "--help");

        Assert.Equal((3, "error: standard output cannot be written: No space left on device\n"), (result.ExitCode, result.Error));
    }

    private static async Task<LucidResult> EndsAsync(int exitCode, string line)
    {
        using var project = new Trials("web");

        var result = await LucidProcess.InShellAsync(line, "preview", "--cwd", project.Directory);

        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Equal(exitCode, result.ExitCode);
        return result;
    }
}

namespace Lucid.EndToEnd.Tests.Faults;

/// <summary>Programs that run and make no call.</summary>
public sealed class SilentProgramTests
{
    [Theory]
    [InlineData("wait-for-ever",
        "error: The program made no call to the engine for 10 s and was ended; the last thing that it registered is "
        + "urn:pulumi:dev::trials::kubernetes:core/v1:ConfigMap::settings. It computes, or waits for something that does not come, such as "
        + "an output that nobody resolves; the engine cannot know what. --idle-timeout SECONDS gives it another time, 0 as long as it takes.\n")]
    [InlineData("stay-up",
        "error: The program had declared everything and did not end in the 10 s after; it was ended. A thread, a timer or a server of its own "
        + "keeps it running. --idle-timeout SECONDS gives it another time, 0 as long as it takes.\n")]
    public async Task Are_ended_and_told_with_what_they_did_last(string trial, string expected)
    {
        using var project = new Trials(trial);

        var result = await project.PreviewAsync("--idle-timeout", "10");

        Assert.Equal(expected, result.Error);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
    }

    [Theory]
    [InlineData("wait-in-transform", "A transform")]
    [InlineData("wait-in-hook", "The hook 'check'")]
    public async Task Are_ended_where_a_callback_of_theirs_does_not_answer(string trial, string callback)
    {
        using var project = new Trials(trial);

        var result = await project.PreviewAsync("--idle-timeout", "5");

        Assert.Equal(
            $"error: {callback} of 'settings' (kubernetes:core/v1:ConfigMap) did not answer for 5 s, in which the program made no call to "
            + "the engine; it was ended. It computes, or waits for something that does not come, such as an output of the resource that "
            + "waits for it. --idle-timeout SECONDS gives it another time, 0 as long as it takes.\n",
            result.Error);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task Are_ended_by_a_render_too()
    {
        using var project = new Trials("wait-for-ever");

        var result = await Lucid.RunAsync("render", "--cwd", project.Directory, "--out", project.FileIn("out"), "--idle-timeout", "1");

        Assert.StartsWith("error: The program made no call to the engine for 1 s and was ended; ", result.Error);
        Assert.Equal(1, result.ExitCode);
        Assert.False(Directory.Exists(project.FileIn("out")));
    }

    [LinuxFact]
    public async Task May_take_as_long_as_they_like_where_that_is_asked()
    {
        using var project = new Trials("wait-for-ever");
        using var lucid = LucidProcess.Start("preview", "--cwd", project.Directory, "--idle-timeout", "0");

        await Task.Delay(TimeSpan.FromSeconds(4));

        Assert.True(lucid.Runs);
        lucid.Signal("TERM");
        var result = await lucid.EndAsync();
        Assert.Equal((130, "error: Interrupted.\n"), (result.ExitCode, result.Error));
    }
}

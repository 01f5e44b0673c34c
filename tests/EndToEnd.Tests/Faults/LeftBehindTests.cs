using System.Globalization;

namespace Lucid.EndToEnd.Tests.Faults;

/// <summary>Nothing that a program started outlives the command, however the command ends.</summary>
public sealed class LeftBehindTests
{
    /// <summary>Nobody else sleeps as long.</summary>
    private readonly string _seconds = Random.Shared.Next(100_000, 900_000).ToString(CultureInfo.InvariantCulture);

    [LinuxFact]
    public async Task What_a_program_leaves_running_is_ended_and_named()
    {
        using var project = Project("leave-children");

        var result = await Within(TimeSpan.FromMinutes(5), project.PreviewAsync());

        Assert.Contains(
            "\nwarning: The program left processes running when it ended: sleep. They were ended; a program waits for what it starts, or stops "
            + "it.\n", result.Output);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Empty(Processes.With($"sleep {_seconds}"));
    }

    [LinuxFact]
    public async Task What_a_silent_program_started_is_ended_with_it()
    {
        using var project = Project("leave-children-and-wait");

        var result = await project.PreviewAsync("--idle-timeout", "10");

        Assert.Equal(1, result.ExitCode);
        Assert.Empty(Processes.With($"sleep {_seconds}"));
    }

    [LinuxFact]
    public Task An_interruption_ends_all_of_it() => EndsAllOfItAsync("INT", 130);

    [LinuxFact]
    public Task A_termination_ends_all_of_it() => EndsAllOfItAsync("TERM", 130);

    [LinuxFact]
    public Task A_kill_of_the_command_ends_all_of_it() => EndsAllOfItAsync("KILL", 137);

    private async Task EndsAllOfItAsync(string signal, int exitCode)
    {
        using var project = Project("leave-children-and-wait");
        using var lucid = LucidProcess.Start("preview", "--cwd", project.Directory);
        Assert.True(await Processes.UntilAsync(() => Processes.With($"sleep {_seconds}").Length == 2));

        // The program, and the guard that ends it where the command cannot.
        var children = Processes.ChildrenOf(lucid.Id);
        Assert.Equal(2, children.Length);

        lucid.Signal(signal);
        var result = await Within(TimeSpan.FromMinutes(5), lucid.EndAsync());

        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
        Assert.True(await Processes.UntilAsync(() => Processes.With($"sleep {_seconds}").IsEmpty), "The program's children still run.");
        Assert.True(await Processes.UntilAsync(() => !children.Any(Processes.Runs)), "The program or its guard still runs.");
    }

    private static Task<T> Within<T>(TimeSpan time, Task<T> task) => task.WaitAsync(time);

    private Trials Project(string trial) => new(trial, $"  trials:seconds: {_seconds}\n");
}

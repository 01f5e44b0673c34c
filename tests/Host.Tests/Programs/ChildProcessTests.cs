using System.Diagnostics;
using System.Globalization;
using Lucid.Host.Diagnostics;
using Lucid.Host.Programs;

namespace Lucid.Host.Tests.Programs;

public sealed class ChildProcessTests
{
    [LinuxFact]
    public async Task Has_its_arguments_and_variables_and_reads_an_empty_input()
    {
        await using var process = Shell("read -r line; printf '%s' \"$0 $GREETING $line\"; exit 7", ("GREETING", "hello"));

        Assert.Equal("argument hello ", await process.StandardOutput.ReadToEndAsync());
        Assert.Equal(7, await process.WaitForExitAsync(CancellationToken.None));
    }

    [LinuxFact]
    public async Task What_it_started_is_named_and_gone_when_it_is_killed()
    {
        await using var process = Shell("sleep 1000 & setsid -f sleep 1000 & sleep 0.2; echo; wait");
        await process.StandardOutput.ReadLineAsync();

        var names = await process.KillAllAsync();

        Assert.Contains("sleep", names);
        Assert.Equal("", await process.StandardOutput.ReadToEndAsync());
        Assert.Equal(128 + 9, await process.WaitForExitAsync(CancellationToken.None));
    }

    [LinuxFact]
    public async Task What_outlived_it_is_gone_too()
    {
        await using var process = Shell("setsid sleep 1000 & echo $!");
        var id = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.True(Runs(id));

        var names = await process.KillAllAsync();

        // It has the name of its starter until it has started.
        Assert.Contains(Assert.Single(names), new[] { "sleep", "setsid", "sh" });
        Assert.False(Runs(id));
    }

    [LinuxFact]
    public async Task Is_gone_when_it_is_disposed_of()
    {
        string? id;
        await using (var process = Shell("echo $$; exec sleep 1000"))
        {
            id = await process.StandardOutput.ReadLineAsync();
            Assert.True(Runs(id));
        }

        Assert.False(Runs(id));
    }

    [LinuxFact]
    public async Task What_is_started_beside_it_stays()
    {
        using var other = Process.Start("sleep", "1000");
        await using (var process = Shell("exit 0"))
        {
            await process.WaitForExitAsync(CancellationToken.None);
        }

        Assert.False(other.HasExited);
        other.Kill();
    }

    [Fact]
    public void That_does_not_exist_is_told()
    {
        var exception = Assert.Throws<HostFailureException>(() => ChildProcess.Start(new ProgramCommand("/no/such/file", [], "/")));

        Assert.Equal(FailureKind.Program, exception.Kind);
        Assert.StartsWith("/no/such/file cannot be started: ", exception.Message);
    }

    private static ChildProcess Shell(string script, params (string Name, string Value)[] variables) => ChildProcess.Start(
        new ProgramCommand("/bin/sh", ["-c", script, "argument"], "/")
        {
            Variables = variables.ToImmutableSortedDictionary(variable => variable.Name, variable => variable.Value, StringComparer.Ordinal),
        });

    private static bool Runs(string? id)
    {
        // A killed process whose parent has not asked for its end is still listed, but as a zombie.
        var status = $"/proc/{int.Parse(id!, CultureInfo.InvariantCulture)}/stat";
        return File.Exists(status) && !File.ReadAllText(status).Contains(") Z ", StringComparison.Ordinal);
    }
}

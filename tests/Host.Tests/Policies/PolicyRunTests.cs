using Lucid.Host.Diagnostics;
using Lucid.Host.Engine;
using Lucid.Host.Graph;
using Lucid.Host.Policies;
using Lucid.Host.Secrets;
using Lucid.Host.Tests.Engine;

namespace Lucid.Host.Tests.Policies;

public sealed class PolicyRunTests
{
    private static readonly DeploymentTarget Target = new()
    {
        Project = "lucid",
        Configuration = ConnectedEngine.ConfigurationOf([], []),
        Mode = EngineMode.Preview,
    };

    [Fact]
    public async Task Without_packs_nothing_mends_and_nothing_is_said()
    {
        await using var run = await StartAsync([], TextWriter.Null);

        var remediation = await run.RunAsync(Target, (target, _) => Task.FromResult(target.Remediation));

        Assert.Null(remediation);
        Assert.Empty(await run.AnalyzeAsync(ResourceGraph.Empty));
    }

    [LinuxFact]
    public async Task An_executable_that_prints_no_port_is_told_and_its_output_shown()
    {
        using var folder = new TemporaryFolder();
        var script = Executable(folder, "echo 'no rules here' >&2; exit 9");
        using var output = new StringWriter { NewLine = "\n" };

        var message = await Failures.MessageAsync(FailureKind.Program, () => StartAsync([new PolicyPackRequest(script, null)], output));

        Assert.Equal($"The policy pack {script} ended before it printed its port (exit code 9).", message);
        Assert.Equal("no rules here\n", output.ToString());
    }

    [LinuxTheory]
    [InlineData("echo 0", "0")]
    [InlineData("echo 70000", "70000")]
    [InlineData("echo; echo 5000", "")]
    [InlineData("printf '%0500d' 1; sleep 60", null)]
    public async Task A_first_line_that_is_no_port_is_told(string script, string? line)
    {
        using var folder = new TemporaryFolder();
        var path = Executable(folder, script);

        var message = await Failures.MessageAsync(
            FailureKind.Program, () => StartAsync([new PolicyPackRequest(path, null)], TextWriter.Null));

        Assert.Equal(
            $"The first line that the policy pack {path} printed is '{line ?? new string('0', 200)}' instead of its port; "
                + "all else belongs on standard error.",
            message);
    }

    [LinuxFact]
    public async Task The_first_failure_ends_the_wait_for_the_other_packs()
    {
        using var folder = new TemporaryFolder();
        var (slow, dead) = (Executable(folder, "sleep 300", "slow"), Executable(folder, "exit 1", "dead"));

        var message = await Failures.MessageAsync(
            FailureKind.Program, () => StartAsync([new PolicyPackRequest(slow, null), new PolicyPackRequest(dead, null)], TextWriter.Null));

        Assert.Equal($"The policy pack {dead} ended before it printed its port (exit code 1).", message);
    }

    private static Task<PolicyRun> StartAsync(ImmutableArray<PolicyPackRequest> packs, TextWriter output) =>
        PolicyRun.StartAsync(packs, TimeSpan.FromSeconds(60), Target, new SecretTexts(), output, CancellationToken.None);

    private static string Executable(TemporaryFolder folder, string script, string name = "pack")
    {
        var path = folder.Write(name, $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}

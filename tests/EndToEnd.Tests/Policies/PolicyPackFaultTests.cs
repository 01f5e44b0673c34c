using System.Diagnostics;

namespace Lucid.EndToEnd.Tests.Policies;

/// <summary>Packs that do not do what a pack has to do: one clear message, exit code 1, nothing left running.</summary>
public sealed class PolicyPackFaultTests
{
    [Theory]
    [InlineData("dies", "no rules were found\n", "The policy pack * ended before it printed its port (exit code 3).")]
    [InlineData("silent", "", "The policy pack * printed no port within 3 s; it may take longer with --policy-pack-timeout.", 3)]
    [InlineData("chatty", "",
        "The first line that the policy pack * printed is 'Welcome to the rules!' instead of its port; "
        + "all else belongs on standard error.")]
    [InlineData("refuses", "the rules are served\n", "The policy pack * failed in Configure: the rules contradict each other.")]
    [InlineData("hangs", "the rules are served\n",
        "The policy pack * did not answer Analyze within 15 s; it may take longer with --policy-pack-timeout.", 15)]
    [InlineData("dies-in-analyze", "the rules are served\n", "The policy pack * ended in the middle of Analyze (exit code 6).")]
    [InlineData("dies-in-remediate", "the rules are served\n", "The policy pack * ended in the middle of Remediate (exit code 5).")]
    [InlineData("logs-an-error", "the rules are served\n", "the rules were read")]
    public async Task Is_told_once(string mode, string printed, string expected, int timeout = 60)
    {
        using var project = new Trials("web");
        using var pack = new Packs(mode);

        var result = await project.PreviewAsync("--policy-pack", pack.Directory, "--policy-pack-timeout", $"{timeout}");

        Assert.Equal($"{printed}error: {expected}\n", result.Error.Replace(pack.Directory, "*", StringComparison.Ordinal));
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task A_child_that_a_pack_leaves_behind_does_not_outlive_the_run()
    {
        using var project = new Trials("web");
        using var pack = new Packs("dies-and-leaves-a-child");

        var result = await project.PreviewAsync("--policy-pack", pack.Directory);

        Assert.Equal(
            "error: The policy pack * ended before it printed its port (exit code 4).\n",
            result.Error.Replace(pack.Directory, "*", StringComparison.Ordinal));
        var child = await File.ReadAllTextAsync(Path.Combine(pack.Directory, "child"));
        Assert.False(Directory.Exists($"/proc/{child}"), $"process {child} still runs");
    }

    [Fact]
    public async Task The_pack_of_a_good_run_does_not_outlive_it()
    {
        using var project = new Trials("web");
        using var pack = new Packs();

        var result = await project.PreviewAsync("--policy-pack", pack.Directory);

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain(Process.GetProcesses(), process => CommandLine(process).Contains("Policies.dll", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(new[] { "--policy-pack", "a", "--policy-pack", "b", "--policy-pack-config", "c" },
        "--policy-pack-config is given 1 times and --policy-pack 2 times: each pack needs its own, in the same order.")]
    [InlineData(new[] { "--policy-pack-timeout", "soon" },
        "Option '--policy-pack-timeout' needs a whole number from 0 to 1000000; found 'soon'.")]
    [InlineData(new[] { "--policy-pack", "nowhere" },
        "There is no policy pack in nowhere: it has no PulumiPolicy.yaml. Name its folder, or an executable.")]
    public async Task Bad_usage_is_told(string[] options, string expected)
    {
        using var project = new Trials("web");

        var result = await project.PreviewAsync(options);

        Assert.StartsWith($"error: {expected}\n", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    private static string CommandLine(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/cmdline");
        }
        catch (IOException)
        {
            // It ended meanwhile.
            return "";
        }
    }
}

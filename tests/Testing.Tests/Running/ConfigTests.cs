using Pulumi;

namespace Lucid.Testing.Tests.Running;

[Collection(nameof(EnvironmentCollection))]
public sealed class ConfigTests
{
    [Fact]
    public async Task A_dictionary_is_the_stacks_configuration()
    {
        string[] read = [];
        await TestProgram.RunAsync(
            () =>
            {
                var config = new Config();
                read = [config.Require("replicas"), new Config("aws").Require("region"), config.RequireObject<Sizes>("sizes").Cpu];
            },
            new()
            {
                Project = "lucid",
                Config = new Dictionary<string, string>
                {
                    ["replicas"] = "3",
                    ["aws:region"] = "eu-central-1",
                    ["lucid:sizes"] = """{"Cpu":"100m"}""",
                },
            });

        Assert.Equal(["3", "eu-central-1", "100m"], read);
    }

    [Fact]
    public async Task A_secret_value_is_not_told_in_messages()
    {
        var exception = await Assert.ThrowsAsync<RunException>(() => TestProgram.RunAsync(
            () => { new Config().RequireInt32("pin"); },
            new() { Config = new Dictionary<string, string> { ["pin"] = "hunter2" }, SecretConfigKeys = ["pin"] }));

        Assert.DoesNotContain("hunter2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_run_has_its_own()
    {
        var before = Environment.GetEnvironmentVariable("PULUMI_CONFIG");
        string? read = "";
        await TestProgram.RunAsync(() => { }, new() { Config = new Dictionary<string, string> { ["a"] = "b" } });
        await TestProgram.RunAsync(() => { read = new Config().Get("a"); });

        Assert.Null(read);
        Assert.Equal(before, Environment.GetEnvironmentVariable("PULUMI_CONFIG"));
    }

    [Fact]
    public async Task A_run_that_fails_leaves_nothing_behind()
    {
        var before = Environment.GetEnvironmentVariable("PULUMI_CONFIG");
        await Assert.ThrowsAsync<FormatException>(() => TestProgram.RunAsync(
            () => { _ = DateOnly.ParseExact("x", "o"); }, new() { Config = new Dictionary<string, string> { ["a"] = "b" } }));

        Assert.Equal(before, Environment.GetEnvironmentVariable("PULUMI_CONFIG"));
    }

    [Fact]
    public async Task Runs_at_the_same_time_see_each_its_own()
    {
        var read = new string[20];
        await Task.WhenAll(Enumerable.Range(0, read.Length).Select(number => Task.Run(() => TestProgram.RunAsync(
            async () =>
            {
                var config = new Config();
                await Task.Delay(1);
                read[number] = $"{config.Require("number")} {Environment.GetEnvironmentVariable("PULUMI_CONFIG")}";
            },
            new() { Config = new Dictionary<string, string> { ["number"] = $"{number}" } }))));

        Assert.Equal(Enumerable.Range(0, read.Length).Select(number => $$"""{{number}} {"project:number":"{{number}}"}"""), read);
    }

    private sealed record Sizes(string Cpu);
}

namespace Lucid.EndToEnd.Tests.Programs;

/// <summary>A program that uses what another stack has deployed.</summary>
public sealed class OtherStackTests
{
    [Fact]
    public async Task A_state_of_the_other_stack_tells_what_it_has_deployed()
    {
        using var project = new Trials("other-stack");
        await File.WriteAllTextAsync(project.FileIn("network.json"), States.Network);

        var result = await project.PreviewAsync("--details", "--stack-state", $"network/prod={project.FileIn("network.json")}");

        Assert.Contains("data.subnet: \"10.8.0.0/16\"", result.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task Without_one_a_preview_knows_nothing_and_says_what_is_missing()
    {
        using var project = new Trials("other-stack");

        var result = await project.PreviewAsync("--details");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("data.subnet: (known after apply)", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "warning: The outputs of stack 'acme/network/prod' are not known here. Name a file that `pulumi stack export` of it wrote: "
                + "--stack-state acme/network/prod=FILE.\n",
            result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_one_nothing_is_rendered_and_it_says_what_is_missing()
    {
        using var project = new Trials("other-stack");

        var result = await Lucid.RunAsync("render", "--cwd", project.Directory, "--out", project.FileIn("out"));

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("--stack-state acme/network/prod=FILE", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(project.FileIn("out")));
    }
}

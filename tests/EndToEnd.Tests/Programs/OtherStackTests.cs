using Lucid.Host.Tests.Secrets;

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
    public async Task Secrets_under_another_passphrase_are_unknown_and_a_note_says_how_to_give_it()
    {
        using var project = new Trials("other-stack");
        var state = project.FileIn("network.json");
        await File.WriteAllTextAsync(state, States.NetworkWithPassword(Encrypter.For("theirs"), "hunter2-of-the-network"));

        var result = await Lucid.RunAsync(
            [("PULUMI_CONFIG_PASSPHRASE", "ours")],
            "preview", "--details", "--cwd", project.Directory, "--stack-state", $"network/prod={state}");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("data.subnet: (known after apply)\n", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            $"note: {state}: the secret outputs of stack 'network/prod' stay unknown (password), because the passphrase in "
                + "PULUMI_CONFIG_PASSPHRASE is not the one that they were encrypted with; "
                + "--stack-passphrase-file network/prod=FILE gives their own\n",
            result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passphrase_of_its_own_is_read_from_a_file()
    {
        using var project = new Trials("other-stack");
        var (state, passphrase) = (project.FileIn("network.json"), project.FileIn("passphrase"));
        await File.WriteAllTextAsync(state, States.NetworkWithPassword(Encrypter.For("theirs"), "hunter2-of-the-network"));
        await File.WriteAllTextAsync(passphrase, "theirs\n");

        var result = await Lucid.RunAsync(
            [("PULUMI_CONFIG_PASSPHRASE", "ours")], "preview", "--details", "--cwd", project.Directory,
            "--stack-state", $"network/prod={state}", "--stack-passphrase-file", $"network/prod={passphrase}");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("data.password: [secret]\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("note:", result.Output, StringComparison.Ordinal);
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

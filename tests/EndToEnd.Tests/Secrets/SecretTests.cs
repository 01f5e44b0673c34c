namespace Lucid.EndToEnd.Tests.Secrets;

/// <summary>Secrets of the configuration and of the program, marked and unmarked, come out nowhere.</summary>
public sealed class SecretTests
{
    [Theory]
    [InlineData("preview")]
    [InlineData("preview", "--details")]
    [InlineData("preview", "--details", "--verbose")]
    [InlineData("preview", "--format", "json")]
    public async Task Are_in_no_preview(params string[] arguments)
    {
        using var project = PlantedSecrets.Project();

        var result = await PlantedSecrets.RunAsync([.. arguments, "--cwd", project.Directory]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("[secret]", result.Output);
        PlantedSecrets.AssertNoneIn("The output", result.Output);
        PlantedSecrets.AssertNoneIn("The error output", result.Error);

        // The program did print them, so the search is not for nothing.
        Assert.Contains("logging in with [secret]", result.Error);
        Assert.Contains("and with [secret]", result.Error);
        Assert.Contains("the token is [secret]", result.Output);
    }

    [Fact]
    public async Task Are_in_no_file()
    {
        using var project = PlantedSecrets.Project();
        var before = Directory.GetFiles(project.Directory).ToHashSet();

        var render = await PlantedSecrets.RunAsync("render", "--cwd", project.Directory, "--out", project.FileIn("out"));
        var preview = await PlantedSecrets.RunAsync("preview", "--details", "--cwd", project.Directory, "--output", project.FileIn("preview.txt"));

        Assert.Equal((0, 0), (render.ExitCode, preview.ExitCode));
        PlantedSecrets.AssertNoneIn("The output", render.Output + render.Error + preview.Output + preview.Error);
        var written = Directory.GetFiles(project.Directory, "*", SearchOption.AllDirectories).Where(path => !before.Contains(path)).ToArray();
        Assert.Contains(written, path => path.EndsWith("objects.yaml", StringComparison.Ordinal));
        Assert.All(written, path => PlantedSecrets.AssertNoneIn(path, File.ReadAllText(path)));
    }

    [Fact]
    public async Task An_object_with_a_secret_is_a_comment_that_says_where()
    {
        using var project = PlantedSecrets.Project();

        await PlantedSecrets.RunAsync("render", "--cwd", project.Directory, "--out", project.FileIn("out"));

        var text = await File.ReadAllTextAsync(project.FileIn("out/objects.yaml"));
        Assert.Contains("# Not applied, because it carries secrets: data.encoded, stringData.made, stringData.password.\n", text);
        Assert.Contains("# Not applied, because it carries secrets: data.api, data.dsn, data[\"key.pem\"], metadata.annotations.owner.\n", text);
        Assert.DoesNotContain("\napiVersion", text);
    }

    [Fact]
    public async Task A_failure_that_quotes_one_shows_it_masked()
    {
        using var project = PlantedSecrets.Project("throw-a-secret");

        var result = await PlantedSecrets.RunAsync("preview", "--verbose", "--cwd", project.Directory);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("System.InvalidOperationException: cannot log in with [secret]\n", result.Error);
        PlantedSecrets.AssertNoneIn("The error output", result.Error);
    }

    [Fact]
    public async Task Are_unknown_without_a_passphrase_and_a_note_says_so()
    {
        using var project = PlantedSecrets.Project();

        var result = await project.PreviewAsync();

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(
            "encrypted values count as unknown, because neither PULUMI_CONFIG_PASSPHRASE nor PULUMI_CONFIG_PASSPHRASE_FILE is set: "
            + "trials:apiKey, trials:database, trials:password, trials:pem\n", result.Output);
        PlantedSecrets.AssertNoneIn("The output", result.Output + result.Error);
    }

    [Fact]
    public async Task A_wrong_passphrase_is_an_error()
    {
        using var project = PlantedSecrets.Project();

        var result = await Lucid.RunAsync([("PULUMI_CONFIG_PASSPHRASE", "wrong-passphrase")], "preview", "--cwd", project.Directory);

        Assert.Equal(
            "error: Pulumi.dev.yaml:1:17: the passphrase in PULUMI_CONFIG_PASSPHRASE is not the one this was encrypted with\n", result.Error);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
    }
}

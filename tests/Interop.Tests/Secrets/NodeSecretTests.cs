using Lucid.EndToEnd.Tests.Secrets;

namespace Lucid.Interop.Tests.Secrets;

/// <summary>Secrets of the configuration and of a Node program, marked and unmarked, come out nowhere.</summary>
[Collection(NodeCollection.Name)]
public sealed class NodeSecretTests
{
    [NodeTheory]
    [InlineData("preview")]
    [InlineData("preview", "--details", "--verbose")]
    [InlineData("preview", "--format", "json")]
    public async Task Are_in_no_preview(params string[] arguments)
    {
        using var project = NodeSecrets.Project();

        var result = await PlantedSecrets.RunAsync([.. arguments, "--cwd", project.Path]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("[secret]", result.Output);
        PlantedSecrets.AssertNoneIn("The output", result.Output);
        PlantedSecrets.AssertNoneIn("The error output", result.Error);

        // The program did print them, so the search is not for nothing.
        Assert.Contains("logging in with [secret]", result.Error);
        Assert.Contains("and with [secret]", result.Error);
        Assert.Contains("the token is [secret]", result.Output);
    }

    [NodeFact]
    public async Task Are_in_no_file()
    {
        using var project = NodeSecrets.Project();
        var before = Directory.GetFiles(project.Path).ToHashSet();

        var render = await PlantedSecrets.RunAsync("render", "--cwd", project.Path, "--out", project["out"]);
        var preview = await PlantedSecrets.RunAsync("preview", "--details", "--cwd", project.Path, "--output", project["preview.txt"]);

        Assert.Equal((0, 0), (render.ExitCode, preview.ExitCode));
        PlantedSecrets.AssertNoneIn("The output", render.Output + render.Error + preview.Output + preview.Error);
        var written = Directory.GetFiles(project.Path, "*", SearchOption.AllDirectories).Where(path => !before.Contains(path)).ToArray();
        Assert.Contains(project["out/objects.yaml"], written);
        Assert.All(written, path => PlantedSecrets.AssertNoneIn(path, File.ReadAllText(path)));
    }

    [NodeFact]
    public async Task An_object_with_a_secret_is_a_comment()
    {
        using var project = NodeSecrets.Project();

        await PlantedSecrets.RunAsync("render", "--cwd", project.Path, "--out", project["out"]);

        var text = await File.ReadAllTextAsync(project["out/objects.yaml"]);
        Assert.Contains("# Not applied, because it carries secrets: data.encoded, stringData.made, stringData.password.\n", text);
        Assert.DoesNotContain("\napiVersion", text);
    }

    [NodeFact]
    public async Task A_failure_that_quotes_one_shows_it_masked()
    {
        using var project = NodeSecrets.Project("  secrets:fails: true\n");

        var result = await PlantedSecrets.RunAsync("preview", "--verbose", "--cwd", project.Path);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Error: cannot log in with [secret]\n", result.Error);
        PlantedSecrets.AssertNoneIn("The error output", result.Error);
    }
}

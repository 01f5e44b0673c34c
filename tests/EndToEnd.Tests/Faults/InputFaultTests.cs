using System.Text.RegularExpressions;

namespace Lucid.EndToEnd.Tests.Faults;

/// <summary>Input that cannot be used: one clear message that names file and key, and exit code 2. None of it runs the program.</summary>
public sealed class InputFaultTests
{
    [Fact]
    public async Task An_unknown_stack_is_told_with_those_that_exist()
    {
        var result = await Lucid.RunAsync("preview", "--cwd", Repository.Root, "--stack", "staging");

        Assert.Equal(
            "error: There is no stack 'staging': project lucid has no Pulumi.staging.yaml. Its stacks are dev, prod.\n", result.Error);
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
    }

    [Fact]
    public async Task A_folder_without_a_project_is_told()
    {
        using var folder = new TemporaryFolder();

        var result = await Lucid.RunAsync("preview", "--cwd", folder.Path);

        Assert.Equal(
            $"error: There is no Pulumi.yaml in {folder.Path} or a folder above it. Name the project's folder with --cwd.\n", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    [Fact]
    public async Task A_runtime_that_is_not_run_here_is_told()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["Pulumi.yaml"], "name: other\nruntime: go\n");

        var result = await Lucid.RunAsync("preview", "--cwd", folder.Path);

        Assert.Equal("error: Pulumi.yaml: runtime: programs of 'go' cannot be run here, only those of dotnet and nodejs\n", result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    [Theory]
    [InlineData("replicas: 1", "replicas: many", 2, "error: Pulumi.dev.yaml:*: lucid:replicas: found 'many', expected an integer\n")]
    [InlineData("logLevel: debug", "logLevel: loud", 1,
        "error: The configuration of stack 'dev' has a problem:\n"
        + "    Pulumi.dev.yaml: lucid:logLevel: found 'loud'; allowed: debug, info, warn, error.\n")]
    [InlineData("replicas: 1", "replcas: 1", 1,
        "error: The configuration of stack 'dev' has a problem:\n"
        + "    Pulumi.dev.yaml: lucid:replcas: unknown key; did you mean lucid:replicas?\n")]
    [InlineData("lucid:imageTag: dev", "# no tag", 1,
        "error: The configuration of stack 'dev' has 4 problems:\n"
        + "    Pulumi.dev.yaml: lucid:services.blockchain-core.tag: found nothing; allowed: a tag, or one for all services in lucid:imageTag.\n"
        + "    Pulumi.dev.yaml: lucid:services.sessions-gateway.tag: found nothing; allowed: a tag, or one for all services in lucid:imageTag.\n"
        + "    Pulumi.dev.yaml: lucid:services.admin-ui.tag: found nothing; allowed: a tag, or one for all services in lucid:imageTag.\n"
        + "    Pulumi.dev.yaml: lucid:services.tron-payment.tag: found nothing; allowed: a tag, or one for all services in lucid:imageTag.\n")]
    public async Task A_wrong_configuration_is_told_by_file_and_key(string right, string wrong, int exitCode, string expected)
    {
        using var project = new TemporaryFolder();
        project.Write("Pulumi.yaml", Repository.ProjectFile);
        var stack = await File.ReadAllTextAsync(Repository.Path("Pulumi.dev.yaml"));
        Assert.Contains(right, stack);
        await File.WriteAllTextAsync(project["Pulumi.dev.yaml"], stack.Replace(right, wrong, StringComparison.Ordinal));

        var result = await Lucid.RunAsync("preview", "--cwd", project.Path);

        Assert.Matches($"^{Regex.Escape(expected).Replace(@"\*", @"\d+:\d+", StringComparison.Ordinal)}$", result.Error);
        Assert.Equal((exitCode, ""), (result.ExitCode, result.Output));
    }

    [Theory]
    [InlineData("missing.json", null, "error: The state * cannot be read: Could not find file '*'.\n")]
    [InlineData("truncated.json", "{\"version\": 3, \"deployment\": {",
        "error: *:1:31: the state breaks off or is no JSON here; export it again with `pulumi stack export`\n")]
    [InlineData("other.json", "{\"a\": 1}",
        "error: * is no exported state: that is a JSON object with 'version' and 'deployment', as `pulumi stack export` writes it.\n")]
    public async Task A_state_that_is_none_is_told(string name, string? content, string expected)
    {
        using var project = new Trials("web");
        var path = project.FileIn(name);
        if (content is not null)
        {
            await File.WriteAllTextAsync(path, content);
        }

        var result = await project.PreviewAsync("--state", path);

        Assert.Equal(expected, result.Error.Replace(path, "*", StringComparison.Ordinal));
        Assert.Equal((2, ""), (result.ExitCode, result.Output));
    }

    [Theory]
    [InlineData("render", "--out")]
    [InlineData("preview", "--output")]
    public async Task A_place_that_cannot_be_written_is_told(string command, string option)
    {
        using var project = new Trials("web");
        var place = Path.Combine(project.FileIn("Pulumi.yaml"), "inside");

        var result = await Lucid.RunAsync(command, "--cwd", project.Directory, option, place);

        Assert.StartsWith($"error: {place} cannot be written: ", result.Error);
        Assert.Equal((3, ""), (result.ExitCode, result.Output));
    }
}

using Lucid.Host.Projects;

namespace Lucid.Host.Tests.Projects;

public sealed class ProjectMistakeTests
{
    private const string NoProject = "Pulumi.yaml:1:1: a project file is an object with at least 'name' and 'runtime'";
    private const string Names = "expected the project's name";
    private const string Runtimes = "expected a name such as dotnet, or an object with 'name' and 'options'";

    [Theory]
    [InlineData("", NoProject)]
    [InlineData("# nothing\n", NoProject)]
    [InlineData("---\n", NoProject)]
    [InlineData("[a]\n", NoProject)]
    [InlineData("text\n", NoProject)]
    [InlineData("{}", $"Pulumi.yaml:1:1: name is missing; {Names}\nPulumi.yaml:1:1: runtime is missing; {Runtimes}")]
    [InlineData("runtime: dotnet\n", $"Pulumi.yaml:1:1: name is missing; {Names}")]
    [InlineData("runtime: dotnet\nname:\n", $"Pulumi.yaml:2:6: name: found no value, {Names}")]
    [InlineData("runtime: dotnet\nname: ''\n", $"Pulumi.yaml:2:7: name: found '', {Names}")]
    [InlineData("runtime: dotnet\nname: [a]\n", $"Pulumi.yaml:2:7: name: found an array, {Names}")]
    [InlineData("runtime: dotnet\nname: {a: b}\n", $"Pulumi.yaml:2:7: name: found an object, {Names}")]
    [InlineData("name: a\n", $"Pulumi.yaml:1:1: runtime is missing; {Runtimes}")]
    [InlineData("name: a\nruntime: [dotnet]\n", $"Pulumi.yaml:2:10: runtime: found an array, {Runtimes}")]
    [InlineData("name: a\nruntime: {}\n", "Pulumi.yaml:2:10: name is missing; expected the runtime's name, such as dotnet")]
    [InlineData("name: a\nruntime:\n  name: [a]\n", "Pulumi.yaml:3:9: name: found an array, expected the runtime's name, such as dotnet")]
    [InlineData("name: a\nruntime:\n  name: a\n  options: b\n",
        "Pulumi.yaml:4:12: options: found 'b', expected an object of the runtime's options")]
    public async Task Name_and_runtime_are_demanded(string text, string message) => Assert.Equal(message, await MistakesAsync(text));

    [Theory]
    [InlineData("a:b")]
    [InlineData("a b")]
    [InlineData("a/b")]
    public async Task A_name_that_would_tear_keys_and_URNs_is_refused(string name) => Assert.Equal(
        $"Pulumi.yaml:1:7: name: found '{name}'; a project's name has only letters, digits, '-', '_' and '.'",
        await MistakesAsync($"name: '{name}'\nruntime: dotnet\nconfig:\n  key: {{type: string}}\n"));

    [Theory]
    [InlineData("main: src", "Pulumi.yaml:3:7: main: there is no folder or file 'src' in the project's folder")]
    [InlineData("main: [src]", "Pulumi.yaml:3:7: main: found an array, expected a folder or file of the project")]
    [InlineData("stackConfigDir: {a: b}", "Pulumi.yaml:3:17: stackConfigDir: found an object, expected a folder of the project")]
    [InlineData("config: [a]", "Pulumi.yaml:3:9: config: found an array, expected an object of keys and what they are")]
    public async Task Other_sections_have_their_kinds_too(string line, string message) =>
        Assert.Equal(message, await MistakesAsync($"name: a\nruntime: dotnet\n{line}\n"));

    [Theory]
    [InlineData("main:")]
    [InlineData("stackConfigDir:")]
    [InlineData("config:")]
    [InlineData("config: {}")]
    [InlineData("description: [whatever]")]
    public async Task An_empty_section_is_none(string line)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.dev.yaml", "");
        folder.Write("Pulumi.yaml", $"name: a\nruntime: dotnet\n{line}\n");

        var project = await ProjectReader.ReadAsync(folder.Path, CancellationToken.None);

        Assert.Equal((folder.Path, "dev"), (project.Main, Assert.Single(project.StackFiles.Keys)));
        Assert.Empty(project.Configuration);
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once_in_the_order_of_the_file() => Assert.Equal(
        """
        Pulumi.yaml:1:1: name is missing; expected the project's name
        Pulumi.yaml:1:7: main: there is no folder or file 'src' in the project's folder
        Pulumi.yaml:2:10: runtime: found an array, expected a name such as dotnet, or an object with 'name' and 'options'
        Pulumi.yaml:4:41: lucid:count: found 'many', expected an integer
        Pulumi.yaml:5:17: names: an array must say what its 'items' are, such as items: {type: string}
        """.ReplaceLineEndings("\n"),
        await MistakesAsync(
            "main: src\nruntime: [dotnet]\nconfig:\n  lucid:count: {type: integer, default: many}\n" +
            "  names: {type: array}\n"));

    [Theory]
    [InlineData("name: [a\n", "Pulumi.yaml:2:1: this cannot be read as YAML: While parsing a flow sequence, did not find expected ',' or ']'.")]
    [InlineData("name: a\nname: b\n", "Pulumi.yaml:2:1: this cannot be read as YAML: Duplicate key name")]
    [InlineData("name: *a\n", "Pulumi.yaml:1:7: this cannot be read as YAML: the alias 'a' names nothing before it")]
    [InlineData("name: a\nconfig: &c\n  a: *c\n", "Pulumi.yaml:3:6: this cannot be read as YAML: the alias 'c' stands inside what it names")]
    public async Task What_is_not_YAML_is_told_with_its_place(string text, string message) =>
        Assert.Equal(message, await MistakesAsync(text));

    private static async Task<string> MistakesAsync(string text)
    {
        using var folder = new TemporaryFolder();
        folder.Write("Pulumi.yaml", text);
        return await Failures.OfInputAsync(() => ProjectReader.ReadAsync(folder.Path, CancellationToken.None));
    }
}

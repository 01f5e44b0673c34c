using Lucid.Host.Projects;

namespace Lucid.Host.Tests.Projects;

public sealed class ProjectReaderTests : IDisposable
{
    private const string Minimal = "name: lucid\nruntime: dotnet\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_smallest_project_has_a_name_and_a_runtime()
    {
        var project = await ReadAsync(Minimal);

        Assert.Equal("lucid", project.Name);
        Assert.Equal("dotnet", project.Runtime.Name);
        Assert.Empty(project.Runtime.Options);
        Assert.Equal(_folder.Path, project.RootDirectory);
        Assert.Equal(_folder.Path, project.Main);
        Assert.Equal(_folder.Path, project.ProgramDirectory);
        Assert.Equal("Pulumi.yaml", project.FileName);
        Assert.Empty(project.Configuration);
        Assert.Empty(project.StackFiles);
    }

    [Fact]
    public async Task Where_there_is_no_project_the_message_says_where_it_was_looked_for() => Assert.Equal(
        $"There is no Pulumi.yaml in {_folder.Path} or a folder above it. Name the project's folder with --cwd.",
        await Failures.OfInputAsync(() => ProjectReader.ReadAsync(_folder.Path, CancellationToken.None)));

    [Fact]
    public async Task A_project_file_may_end_in_yml()
    {
        _folder.Write("Pulumi.yml", Minimal);

        Assert.Equal("Pulumi.yml", (await ProjectReader.ReadAsync(_folder.Path, CancellationToken.None)).FileName);
    }

    [Fact]
    public async Task Of_both_endings_yaml_counts()
    {
        _folder.Write("Pulumi.yml", "name: other\nruntime: dotnet\n");

        Assert.Equal("lucid", (await ReadAsync(Minimal)).Name);
    }

    [Fact]
    public async Task The_nearest_folder_above_is_the_project()
    {
        _folder.Write("Pulumi.yaml", "name: outer\nruntime: dotnet\n");
        _folder.Write("inner/Pulumi.yaml", "name: inner\nruntime: dotnet\n");
        Directory.CreateDirectory(_folder["inner/a/b"]);

        var project = await ProjectReader.ReadAsync(_folder["inner/a/b"], CancellationToken.None);

        Assert.Equal("inner", project.Name);
        Assert.Equal(_folder["inner"], project.RootDirectory);
    }

    [Fact]
    public async Task A_runtime_may_have_options()
    {
        var project = await ReadAsync(
            """
            name: lucid
            runtime:
              name: dotnet
              options:
                binary: bin/app.dll
                verbose: true
                nothing:
                list: [a]
            """);

        Assert.Equal("dotnet", project.Runtime.Name);
        Assert.Equal(
            [KeyValuePair.Create("binary", "bin/app.dll"), KeyValuePair.Create("verbose", "true")],
            project.Runtime.Options);
    }

    [Fact]
    public async Task Main_may_be_a_folder()
    {
        Directory.CreateDirectory(_folder["src"]);

        var project = await ReadAsync(Minimal + "main: src\n");

        Assert.Equal(_folder["src"], project.Main);
        Assert.Equal(_folder["src"], project.ProgramDirectory);
    }

    [Fact]
    public async Task Where_main_is_a_file_the_program_runs_in_its_folder()
    {
        _folder.Write("src/index.js", "");

        var project = await ReadAsync(Minimal + "main: src/index.js\n");

        Assert.Equal(_folder["src/index.js"], project.Main);
        Assert.Equal(_folder["src"], project.ProgramDirectory);
    }

    [Fact]
    public async Task Stacks_are_the_files_beside_the_project()
    {
        string[] names = ["Pulumi.dev.yaml", "Pulumi.prod.eu.yml", "Pulumi.qa.yaml.bak", "Pulumi.x.yxml", "a.yaml", "sub/Pulumi.sub.yaml"];
        Array.ForEach(names, name => _folder.Write(name, ""));

        var project = await ReadAsync(Minimal);

        Assert.Equal(
            [KeyValuePair.Create("dev", _folder["Pulumi.dev.yaml"]), KeyValuePair.Create("prod.eu", _folder["Pulumi.prod.eu.yml"])],
            project.StackFiles);
    }

    [Fact]
    public async Task Of_two_files_of_one_stack_the_yaml_counts()
    {
        _folder.Write("Pulumi.dev.yml", "");
        _folder.Write("Pulumi.dev.yaml", "");

        Assert.Equal([KeyValuePair.Create("dev", _folder["Pulumi.dev.yaml"])], (await ReadAsync(Minimal)).StackFiles);
    }

    [Theory]
    [InlineData("stackConfigDir: stacks\n")]
    [InlineData("config: stacks\n")]
    [InlineData("stackConfigDir: stacks\nconfig: elsewhere\n")]
    public async Task Stacks_may_lie_in_a_folder_of_their_own(string lines)
    {
        _folder.Write("stacks/Pulumi.prod.yaml", "");
        _folder.Write("Pulumi.dev.yaml", "");

        Assert.Equal([KeyValuePair.Create("prod", _folder["stacks/Pulumi.prod.yaml"])], (await ReadAsync(Minimal + lines)).StackFiles);
    }

    [Fact]
    public async Task A_folder_of_stacks_that_is_not_there_holds_none() =>
        Assert.Empty((await ReadAsync(Minimal + "stackConfigDir: stacks\n")).StackFiles);

    private Task<Project> ReadAsync(string text)
    {
        _folder.Write("Pulumi.yaml", text);
        return ProjectReader.ReadAsync(_folder.Path, CancellationToken.None);
    }
}

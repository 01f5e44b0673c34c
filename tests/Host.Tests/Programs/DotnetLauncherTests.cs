using Lucid.Host.Engine;

namespace Lucid.Host.Tests.Programs;

/// <summary>Programs of runtime dotnet that somebody else built, and projects that say too little.</summary>
public sealed class DotnetLauncherTests
{
    private const string Binary = "runtime:\n  name: dotnet\n  options:\n    binary: ";

    [Fact]
    public async Task An_assembly_is_run_by_dotnet()
    {
        using var project = new ProjectFolder(Binary + "bin/Shop.dll");
        var binary = project.Write("bin/Shop.dll");

        var command = await project.CommandAsync();

        Assert.Equal("dotnet", command.FileName);
        Assert.Equal<string>([binary], command.Arguments);
        Assert.Equal(project.Path, command.WorkingDirectory);
    }

    [Fact]
    public async Task An_executable_is_run_itself()
    {
        using var project = new ProjectFolder(Binary + "bin/Shop");
        var binary = project.Write("bin/Shop");

        var command = await project.CommandAsync();

        Assert.Equal(binary, command.FileName);
        Assert.Empty(command.Arguments);
    }

    [Fact]
    public async Task A_binary_is_looked_for_from_the_folder_of_main()
    {
        using var project = new ProjectFolder(Binary + "bin/Shop.dll\nmain: program");
        var binary = project.Write("program/bin/Shop.dll");

        var command = await project.CommandAsync();

        Assert.Equal<string>([binary], command.Arguments);
        Assert.Equal(project["program"], command.WorkingDirectory);
    }

    [Fact]
    public async Task A_binary_that_is_not_there_is_told()
    {
        using var project = new ProjectFolder(Binary + "bin/Shop.dll");

        var message = await Failures.OfInputAsync(() => project.PrepareAsync());

        Assert.Equal(
            $"Pulumi.yaml: runtime.options.binary: there is no file {project["bin/Shop.dll"]}. Build it first, or leave the option out to have "
            + "the project built here.",
            message);
    }

    [Theory]
    [InlineData(EngineMode.Preview, "true")]
    [InlineData(EngineMode.Render, "false")]
    public async Task It_learns_of_its_run_from_variables(EngineMode mode, string isDryRun)
    {
        using var project = new ProjectFolder(Binary + "Shop.dll");
        project.Write("Shop.dll");

        var command = await project.CommandAsync(mode);

        Assert.Equal(
            [
                ("DOTNET_TC_CallCountingDelayMs", "3E8"),
                ("DOTNET_TieredPGO", "0"),
                ("DOTNET_gcConcurrent", "0"),
                ("PULUMI_CONFIG", """{"shop:password":"hunter2-and-more","shop:replicas":"2"}"""),
                ("PULUMI_CONFIG_SECRET_KEYS", """["shop:password"]"""),
                ("PULUMI_DRY_RUN", isDryRun),
                ("PULUMI_ENGINE", "127.0.0.1:5001"),
                ("PULUMI_MONITOR", "127.0.0.1:5001"),
                ("PULUMI_ORGANIZATION", "organization"),
                ("PULUMI_PARALLEL", "64"),
                ("PULUMI_PROJECT", "shop"),
                ("PULUMI_PWD", project.Path),
                ("PULUMI_QUERY_MODE", "false"),
                ("PULUMI_ROOT_DIRECTORY", project.Path),
                ("PULUMI_STACK", "dev"),
            ],
            command.Variables.Select(variable => (variable.Key, variable.Value)));
    }

    [Fact]
    public async Task A_folder_without_a_project_is_told()
    {
        using var project = new ProjectFolder("runtime: dotnet");

        Assert.Equal(
            $"There is no .NET project in {project.Path}, the program's folder.",
            await Failures.OfInputAsync(() => project.PrepareAsync()));
    }

    [Fact]
    public async Task Several_projects_in_a_folder_are_named()
    {
        using var project = new ProjectFolder("runtime: dotnet");
        project.Write("Shop.fsproj");
        project.Write("Shop.Tests.csproj");

        Assert.Equal(
            $"There are several .NET projects in {project.Path}: Shop.Tests.csproj, Shop.fsproj. Name the file of one of them as "
            + "'main' in Pulumi.yaml.",
            await Failures.OfInputAsync(() => project.PrepareAsync()));
    }

    [Fact]
    public async Task A_main_that_is_no_project_is_told()
    {
        using var project = new ProjectFolder("runtime: dotnet\nmain: Program.cs");
        project.Write("Program.cs");

        Assert.Equal(
            $"{project["Program.cs"]}, which Pulumi.yaml names as the program, is no .NET project; name its project file or its folder.",
            await Failures.OfInputAsync(() => project.PrepareAsync()));
    }
}

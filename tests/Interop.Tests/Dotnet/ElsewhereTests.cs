namespace Lucid.Interop.Tests.Dotnet;

/// <summary>A project that lies in no repository, with nothing around it but what it brings along.</summary>
public sealed class ElsewhereTests : IDisposable
{
    private const string Program =
        """
        using Pulumi;

        return await Deployment.RunAsync(() => new Dictionary<string, object?>
        {
            ["greeting"] = new Config().Require("greeting"),
            ["root"] = Deployment.Instance.RootDirectory,
        });
        """;

    private readonly TemporaryFolder _folder = new();

    public ElsewhereTests()
    {
        _folder.Write("Pulumi.yaml", "name: elsewhere\nruntime: dotnet\nmain: source/Greeter.csproj\n");
        _folder.Write("Pulumi.dev.yaml", "config:\n  greeting: hello\n");
        _folder.Write("source/Program.cs", Program);
        _folder.Write("source/Other.csproj", "<Project />");
        _folder.Write(
            "source/Greeter.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{Repository.Path("sdk/Pulumi/Pulumi.csproj")}" />
              </ItemGroup>
            </Project>
            """);
    }

    [Fact]
    public async Task Is_built_and_run_and_main_chooses_among_several_projects()
    {
        var result = await CommandLine.RunAsync("preview", "--cwd", _folder.Path);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains($"Outputs\n  + greeting: \"hello\"\n  + root: \"{_folder.Path}\"\n", result.Output);
    }

    [Fact]
    public async Task Gets_a_clear_message_where_several_projects_are_there_and_none_is_named()
    {
        _folder.Write("Pulumi.yaml", "name: elsewhere\nruntime: dotnet\nmain: source\n");

        var result = await CommandLine.RunAsync("preview", "--cwd", _folder.Path);

        Assert.Equal(
            $"error: There are several .NET projects in {_folder["source"]}: Greeter.csproj, Other.csproj. Name the file of one of them as "
            + "'main' in Pulumi.yaml.\n",
            result.Error);
        Assert.Equal(2, result.ExitCode);
    }

    public void Dispose() => _folder.Dispose();
}

using Lucid.Host.Programs;

namespace Lucid.Host.Tests.Programs;

/// <summary>A program with its own folder, and around it what it takes in.</summary>
public sealed class ProjectSourcesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ProjectSourcesTests()
    {
        _folder.Write("shared/Names.cs", "");
        _folder.Write("schemas/web/a.schema", "");
        _folder.Write("tool/Tool.csproj", "<Project><ItemGroup><Compile Include=\"../shared/Names.cs\" /></ItemGroup></Project>");
        _folder.Write("build/Common.props", "<Project><ItemGroup><AdditionalFiles Include=\"$(MSBuildThisFileDirectory)../schemas/$(Kind)/*.schema\" /></ItemGroup></Project>");
    }

    [Theory]
    [InlineData("""<Compile Include="../shared/Names.cs" />""", "shared/Names.cs")]
    [InlineData("""<Compile Include="..\shared\**\*.cs" />""", "shared")]
    [InlineData("""<Compile Include="Own.cs;../shared/Names.cs" />""", "shared/Names.cs")]
    [InlineData("""<ProjectReference Include="../tool/Tool.csproj" ReferenceOutputAssembly="false" />""", "shared/Names.cs", "tool")]
    [InlineData("""<Import Project="../build/Common.props" />""", "build/Common.props", "schemas")]
    [InlineData("""<Compile Include="Own.cs" /><PackageReference Include="Pulumi" /><Using Include="System.Text" />""")]
    [InlineData("""<Compile Include="../gone/*.cs" />""")]
    public void What_a_project_takes_in_from_elsewhere_is_found(string item, params string[] expected)
    {
        var project = _folder.Write("program/Program.csproj", $"<Project><ItemGroup>{item}</ItemGroup></Project>");

        Assert.Equal(expected, ProjectSources.Outside(project).Select(path => Path.GetRelativePath(_folder.Path, path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Imports_in_a_circle_and_files_that_are_no_XML_end_the_search()
    {
        _folder.Write("build/Circle.props", "<Project><Import Project=\"Circle.props\" /><Import Project=\"Broken.props\" /></Project>");
        _folder.Write("build/Broken.props", "<Project");
        var project = _folder.Write("program/Program.csproj", "<Project><Import Project=\"../build/Circle.props\" /></Project>");

        Assert.Equal(
            ["build/Broken.props", "build/Circle.props"],
            ProjectSources.Outside(project).Select(path => Path.GetRelativePath(_folder.Path, path)).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _folder.Dispose();
}

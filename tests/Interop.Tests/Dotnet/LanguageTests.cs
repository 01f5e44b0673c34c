namespace Lucid.Interop.Tests.Dotnet;

/// <summary>Programs in the other languages of .NET.</summary>
public sealed class LanguageTests
{
    [Theory]
    [InlineData("fsharp")]
    [InlineData("visual-basic")]
    public async Task Are_built_and_run_as_those_in_CSharp(string program)
    {
        var result = await CommandLine.RunAsync("preview", "--cwd", NodePrograms.PathOf(program));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith(
            $"""
            Preview of stack dev of project {program}, as if nothing were deployed.

            + Stack {program}-dev
              + ConfigMap settings
                    3 more properties

            Outputs
              + name: "settings"

            2 to create.

            """,
            result.Output);
    }
}

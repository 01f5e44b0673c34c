using Lucid.Interop.Tests.Components;

namespace Lucid.Interop.Tests.Policies;

/// <summary>A policy pack on the official Node SDK judges what a program declares, whatever the program is written in.</summary>
[Collection(NodeCollection.Name)]
public sealed class PolicyPackTests : IDisposable
{
    private readonly ShopPrograms _programs = new();

    [NodeTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_breaks_a_rule_is_told(bool isNodeProgram)
    {
        var project = isNodeProgram ? ShopPrograms.Node : ShopPrograms.Dotnet;

        var result = await CommandLine.RunAsync("preview", "--cwd", project, "--policy-pack", NodePrograms.PathOf("policies"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Policy pack shop-rules@1.2.3: 2 mandatory violations, 3 advisory violations\n", result.Output);
        Assert.Contains("ghcr.io/acme/store:7 has no digest.", result.Output);
        Assert.Contains("ghcr.io/acme/web:3 has no digest.", result.Output);
        Assert.Contains("shop-web says nothing of its owner.", result.Output);
        Assert.Contains("There are 2 services.", result.Output);
    }

    [NodeFact]
    public async Task A_configuration_reaches_the_pack()
    {
        var configuration = _programs.FileIn("rules.json");
        await File.WriteAllTextAsync(configuration, """{ "images-by-digest": { "registry": "docker.io" } }""");

        var result = await CommandLine.RunAsync(
            "preview", "--cwd", ShopPrograms.Node, "--policy-pack", NodePrograms.PathOf("policies"), "--policy-pack-config", configuration);

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("has no digest", result.Output);
        Assert.Contains("There are 2 services.", result.Output);
    }

    public void Dispose() => _programs.Dispose();
}

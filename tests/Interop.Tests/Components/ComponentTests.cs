using Lucid.Host.Engine;

namespace Lucid.Interop.Tests.Components;

/// <summary>
/// A program of components, configuration, an explicit provider, dependencies and options, written in TypeScript on the official SDK and
/// in C#: what comes out is the same, and nothing is left out of the comparison.
/// </summary>
[Collection(NodeCollection.Name)]
public sealed class ComponentTests : IDisposable
{
    private readonly ShopPrograms _programs = new();

    [NodeTheory]
    [InlineData(EngineMode.Preview)]
    [InlineData(EngineMode.Render)]
    public async Task Both_declare_the_same_graph(EngineMode mode)
    {
        var node = await ShopPrograms.GraphAsync(ShopPrograms.Node, mode);
        var dotnet = await ShopPrograms.GraphAsync(ShopPrograms.Dotnet, mode);

        Assert.Equal(GraphText.Of(dotnet), GraphText.Of(node));
        Assert.Equal(11, node.InTreeOrder.Length);
    }

    [NodeFact]
    public async Task Both_have_the_same_preview()
    {
        var node = await CommandLine.RunAsync("preview", "--cwd", ShopPrograms.Node, "--format", "json");
        var dotnet = await CommandLine.RunAsync("preview", "--cwd", ShopPrograms.Dotnet, "--format", "json");

        Assert.Equal((0, ""), (node.ExitCode, node.Error));
        Assert.Equal(dotnet.Output, node.Output);
        Assert.Contains("\"create\": 11", node.Output);
    }

    [NodeFact]
    public async Task Both_render_the_same_bytes()
    {
        var node = await CommandLine.RunAsync("render", "--cwd", ShopPrograms.Node, "--out", _programs.FileIn("node"));
        var dotnet = await CommandLine.RunAsync("render", "--cwd", ShopPrograms.Dotnet, "--out", _programs.FileIn("dotnet"));

        Assert.Equal((0, 0), (node.ExitCode, dotnet.ExitCode));
        var files = Folders.Read(_programs.FileIn("node"));
        Assert.Equal(Folders.Read(_programs.FileIn("dotnet")), files);
        Assert.Contains("workload: not-deployed/shop-web\n", files["shop/shop-web.yaml"]);
    }

    public void Dispose() => _programs.Dispose();
}

using Lucid.Cli.Preview;
using Lucid.Host.Graph;
using Lucid.Host.Secrets;
using static Lucid.Cli.Tests.Plans;

namespace Lucid.Cli.Tests.Preview;

/// <summary>A chain of components, each inside the one before it, longer than a stack of calls could be.</summary>
public sealed class DeepTreeTests
{
    private const int Depth = 5_000;

    [Fact]
    public void Is_written_as_text()
    {
        var lines = PreviewText.Write(Chain(), isDetailed: false).Split('\n');

        Assert.Contains($"{new string(' ', 2 * Depth)}+ Node n{Depth}", lines);
    }

    [Fact]
    public void Is_written_as_JSON() => Assert.Contains($"\"name\": \"n{Depth}\"", PreviewJson.Write(Chain()), StringComparison.Ordinal);

    [Fact]
    public void Is_drawn_on_a_terminal()
    {
        using var screen = new StringWriter();
        var drawn = PreviewDrawing.Draw(Chain(), isDetailed: false, Consoles.Terminal(screen, hasColours: false, width: 80), new SecretTexts());

        Assert.Contains($"n{Depth}", drawn.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    // URNs of programs grow with each step; here it is the depth that counts.
    private static PreviewReport Chain()
    {
        var resources = new List<Resource> { Stack };
        for (var index = 1; index <= Depth; index++)
        {
            resources.Add(Component("acme:index:Node", $"n{index}") with { Parent = resources[index - 1].Urn });
        }

        return Reports.Of(Of([.. resources]));
    }
}

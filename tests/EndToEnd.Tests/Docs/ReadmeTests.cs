using System.Text.RegularExpressions;

namespace Lucid.EndToEnd.Tests.Docs;

public sealed class ReadmeTests
{
    private const string Omission = "…";

    [Fact]
    public async Task The_excerpt_is_what_a_preview_shows()
    {
        var excerpt = MarkedBlock.Fenced("README.md", "excerpt: lucid preview --stack dev");

        var result = await Lucid.RunAsync("preview", "--cwd", Repository.Root, "--stack", "dev");

        // Lines between two omissions follow one another in the preview too, and the parts come in the same order.
        var rest = result.Output;
        foreach (var part in string.Join('\n', excerpt).Split($"\n{Omission}\n"))
        {
            var at = rest.IndexOf($"{part}\n", StringComparison.Ordinal);
            Assert.True(at >= 0, $"The preview does not show, at this place:\n{part}\n\nIt goes on with:\n{rest}");
            rest = rest[(at + part.Length)..];
        }

        Assert.Contains(Omission, excerpt);
    }

    [Fact]
    public async Task The_picture_is_the_graph_of_the_dev_stack()
    {
        var result = await Lucid.RunAsync("graph", "--cwd", Repository.Root, "--stack", "dev", "--mermaid");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(MarkedBlock.Fenced("README.md", "picture: lucid graph --stack dev --mermaid"), result.Output.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void The_example_is_the_program_that_is_compiled_here() => Assert.Equal(
        File.ReadAllLines(Repository.Path("tests/EndToEnd.Tests/fixtures/readme/Program.cs")),
        MarkedBlock.Fenced("README.md", "example: tests/EndToEnd.Tests/fixtures/readme/Program.cs"));

    [Fact]
    public async Task The_example_runs()
    {
        var result = await Lucid.RunAsync("preview", "--cwd", Repository.Path("tests/EndToEnd.Tests/fixtures/readme"));

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("+ address: \"blockchain-core.lucid-blockchain.svc:8080\"\n", result.Output);
    }

    [Fact]
    public void Every_page_that_a_page_links_to_is_there()
    {
        var docs = Directory.GetFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories);
        string[] pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", .. docs];
        var missing =
            from page in pages
            let folder = Path.GetDirectoryName(Repository.Path(page))!
            from link in Regex.Matches(File.ReadAllText(Repository.Path(page)), @"\]\((?<target>[^)#:]+)(#[^)]*)?\)")
            let target = Path.Combine(folder, link.Groups["target"].Value)
            where !Path.Exists(target)
            select $"{page}: {link.Groups["target"].Value}";
        Assert.Empty(missing);
    }
}

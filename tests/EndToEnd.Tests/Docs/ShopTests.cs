using Lucid.EndToEnd.Tests.Stacks;

namespace Lucid.EndToEnd.Tests.Docs;

/// <summary>The program that says everything that can be said: what the pages tell is in it, and what comes of it is Kubernetes.</summary>
public sealed class ShopTests : IDisposable
{
    private const string Shop = "tests/EndToEnd.Tests/fixtures/shop";
    private const string Fence = "```";

    /// <summary>What an operator brings to a cluster, Kubernetes' own types do not know.</summary>
    private static readonly ImmutableArray<string> OfOperators = ["AppArmorProfile", "HTTPRoute", "PodMonitor", "SeccompProfile"];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Examples =>
    [
        .. from page in Directory.GetFiles(Repository.Path("docs"), "*.md").Order(StringComparer.Ordinal)
           from example in Blocks(File.ReadAllLines(page))
           select example,
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void What_a_page_tells_to_write_is_compiled_and_run_here(string example)
    {
        var program = Unindented(File.ReadAllLines(Repository.Path($"{Shop}/Program.cs")));

        Assert.Contains(Unindented(example.Split('\n')), program, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_object_of_it_is_one_of_Kubernetes()
    {
        var result = await Lucid.RunAsync("render", "--cwd", Repository.Path(Shop), "--out", _folder["rendered"]);

        Assert.Equal(0, result.ExitCode);
        var objects = RenderedObject.Of(Folders.Read(_folder["rendered"]));
        Assert.Empty(objects.Where(item => !OfOperators.Contains(item.Kind)).Select(item => (item, Problem: KubernetesModels.Check(item.Text)))
            .Where(judged => judged.Problem is not null).Select(judged => $"{judged.item}: {judged.Problem}"));
        Assert.Equal(
            [
                "AppArmorProfile", "ConfigMap", "CronJob", "DaemonSet", "Deployment", "HTTPRoute", "HorizontalPodAutoscaler", "Ingress", "Job",
                "LimitRange", "Namespace", "NetworkPolicy", "PersistentVolumeClaim", "PodDisruptionBudget", "PodMonitor", "ResourceQuota",
                "SeccompProfile", "Service", "ServiceAccount", "StatefulSet", "ValidatingAdmissionPolicy", "ValidatingAdmissionPolicyBinding",
            ],
            objects.Select(item => item.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The C# examples of a page, but for those that a marker holds against a file of their own.</summary>
    private static IEnumerable<string> Blocks(string[] lines)
    {
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line] == $"{Fence}csharp" && (line == 0 || !lines[line - 1].StartsWith("<!-- example:", StringComparison.Ordinal)))
            {
                yield return string.Join('\n', lines[(line + 1)..].TakeWhile(text => text != Fence));
            }
        }
    }

    private static string Unindented(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => line.Trim()));
}

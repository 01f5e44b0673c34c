using System.Text.Json;
using k8s;
using k8s.Models;

namespace Lucid.EndToEnd.Tests.Stacks;

/// <summary>The program of this repository, as `make preview` and `make render` run it.</summary>
public sealed class LucidStackTests
{
    private static readonly string[] Services = ["admin-ui", "blockchain-core", "sessions-gateway", "tron-payment"];

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Shows_the_four_services_on_their_planes(string stack)
    {
        var result = await Lucid.RunAsync("preview", "--cwd", Repository.Root, "--stack", stack, "--format", "json");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        using var preview = JsonDocument.Parse(result.Output);
        Assert.Equal(
            ["blockchain: blockchain-core", "blockchain: sessions-gateway", "ops: admin-ui", "wallet: tron-payment"],
            preview.RootElement.GetProperty("resources").EnumerateArray()
                .Where(resource => resource.GetProperty("type").GetString() == "lucid:index:DistrolessService")
                .Select(resource => $"{resource.GetProperty("parent").GetString()!.Split("::")[3]}: {resource.GetProperty("name").GetString()}"));
    }

    [Fact]
    public async Task Renders_the_same_bytes_every_time_and_every_object_is_one_of_Kubernetes()
    {
        using var folder = new TemporaryFolder();

        var first = await Lucid.RunAsync("render", "--cwd", Repository.Root, "--stack", "dev", "--out", folder["first"]);
        var second = await Lucid.RunAsync("render", "--cwd", Repository.Root, "--stack", "dev", "--out", folder["second"]);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        var files = Folders.Read(folder["first"]);
        Assert.Equal(files, Folders.Read(folder["second"]));
        var deployments = files.Where(file => Services.Contains(Path.GetFileNameWithoutExtension(file.Key)))
            .SelectMany(file => file.Value.Split("---\n").Skip(1))
            .Where(document => document.Contains("\nkind: Deployment\n", StringComparison.Ordinal))
            .Select(document => KubernetesYaml.Deserialize<V1Deployment>(document, strict: true))
            .ToList();
        Assert.Equal(Services, deployments.Select(deployment => deployment.Metadata.Name).Order());
        Assert.All(deployments, deployment => Assert.Equal(65532, deployment.Spec.Template.Spec.SecurityContext.RunAsUser));
    }

    [KubectlTheory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Kubectl_takes_the_rendered_folder(string stack)
    {
        using var folder = new TemporaryFolder();
        await Lucid.RunAsync("render", "--cwd", Repository.Root, "--stack", stack, "--out", folder.Path);

        var built = await Kubectl.RunAsync("kustomize", folder.Path);

        Assert.Equal(0, built.ExitCode);
        Assert.Equal(4, built.Output.Split('\n').Count(line => line == "kind: Deployment"));
        Assert.Equal(3, built.Output.Split('\n').Count(line => line == "kind: Namespace"));
    }
}

namespace Lucid.EndToEnd.Tests.Stacks;

/// <summary>Every object that is rendered is one that Kubernetes knows, to its last field.</summary>
public sealed class KubernetesModelTests(RenderedStacks stacks) : IClassFixture<RenderedStacks>
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task Every_object_is_one_of_Kubernetes(string stack)
    {
        var objects = await stacks.ObjectsAsync(stack);

        Assert.Equal(4, objects.Count(item => item.Kind == "Deployment"));
        Assert.Empty(objects.Select(item => (item, Problem: KubernetesModels.Check(item.Text))).Where(judged => judged.Problem is not null)
            .Select(judged => $"{judged.item}: {judged.Problem}"));
    }

    [Theory]
    [InlineData("      serviceAccountName: ", "      serviceAccountNames: ", "serviceAccountNames")]
    [InlineData("  replicas: 2\n", "  replicas: two\n", "$.spec.replicas")]
    [InlineData("  replicas: 2\n", "  replicas: \"2\"\n", "$.spec.replicas")]
    [InlineData("  replicas: 2\n", "  replicas: 2.5\n", "$.spec.replicas")]
    [InlineData("  replicas: 2\n", "  replicas:\n", "null at .spec.replicas")]
    [InlineData("  replicas: 2\n", "  replicas: ~\n", "null at .spec.replicas")]
    [InlineData("  name: admin-ui\n", "  name: 65532\n", "$.metadata.name")]
    [InlineData("readOnlyRootFilesystem: true", "readOnlyRootFilesystem: \"true\"", "readOnlyRootFilesystem")]
    [InlineData("kind: Deployment\n", "kind: Deployments\n", "Kubernetes has no Deployments of apps/v1")]
    [InlineData("apiVersion: apps/v1\n", "apiVersion: apps/v1beta1\n", "Kubernetes has no Deployment of apps/v1beta1")]
    public async Task An_object_that_is_none_would_be_found(string right, string wrong, string problem)
    {
        var deployment = (await stacks.ObjectsAsync("prod")).Single(item => item is { Kind: "Deployment", Name: "admin-ui" });

        Assert.Null(KubernetesModels.Check(deployment.Text));
        Assert.Contains(right, deployment.Text, StringComparison.Ordinal);
        Assert.Contains(
            problem, KubernetesModels.Check(deployment.Text.Replace(right, wrong, StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}

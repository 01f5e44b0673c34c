using Lucid.Policy.Pods;

namespace Lucid.Policy.Tests.Pods;

public sealed class PodTests
{
    [Theory]
    [InlineData("v1", "PodTemplate", "template")]
    [InlineData("v1", "ReplicationController", "spec.template")]
    [InlineData("apps/v1", "Deployment", "spec.template")]
    [InlineData("apps/v1beta2", "StatefulSet", "spec.template")]
    [InlineData("apps/v1", "DaemonSet", "spec.template")]
    [InlineData("extensions/v1beta1", "ReplicaSet", "spec.template")]
    [InlineData("batch/v1", "Job", "spec.template")]
    [InlineData("batch/v1beta1", "CronJob", "spec.jobTemplate.spec.template")]
    public void The_pod_of_a_workload_is_its_template(string version, string kind, string path)
    {
        var open = string.Concat(path.Split('.').Select(key => $"{{{key}: "));
        var close = new string('}', path.Split('.').Length);
        var text = $"apiVersion: {version}\nkind: {kind}\nmetadata: {{name: x}}\n"
            + $"{open}{{metadata: {{labels: {{app: x}}}}, spec: {{containers: [{{name: app}}]}}}}{close}"[1..^1] + "\n";

        var pod = Manifests.Pod(text);

        Assert.Equal(path, string.Join('.', pod.Path));
        Assert.Equal("app", Assert.Single(pod.Containers).Name);
        Assert.Equal("x", pod.Labels["app"]);
    }

    [Theory]
    [InlineData("example.com/v1", "Deployment")]
    [InlineData("serving.knative.dev/v1", "Service")]
    [InlineData("v1", "Deployment")]
    [InlineData("apps/v1", "Pod")]
    [InlineData("v1", "ConfigMap")]
    public void Other_kinds_have_no_pod(string version, string kind) => Assert.Null(Pod.Of(Manifests.Object(
        $"apiVersion: {version}\nkind: {kind}\nspec: {{template: {{spec: {{hostNetwork: true}}}}}}\n")));

    [Fact]
    public void Containers_come_as_the_standards_visit_them()
    {
        var pod = Manifests.PodOf("ephemeralContainers: [{name: c}]\ncontainers: [{name: b}, {}]\ninitContainers: [{name: a}]");

        Assert.Equal(["Init a", "Ordinary b", "Ordinary containers[1]", "Ephemeral c"],
            pod.Containers.Select(item => $"{item.Kind} {item.Name}"));
    }

    [Fact]
    public void A_workload_without_a_template_has_an_empty_pod_at_the_nearest_place()
    {
        var pod = Manifests.Pod("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\nspec:\n  replicas: 1\n");

        Assert.Empty(pod.Containers);
        Assert.Equal("example.yaml:4:1", pod.Locate(pod.Spec.Position).ToString());
    }

    [Fact]
    public void An_absent_value_has_the_place_of_the_nearest_key_above_it()
    {
        var pod = Manifests.PodOf("securityContext:\n  runAsUser: 1");

        Assert.Equal((6, 16), Place(pod.Nearest("securityContext", "runAsUser")));
        Assert.Equal((5, 3), Place(pod.Nearest("securityContext", "runAsGroup")));
        Assert.Equal((4, 1), Place(pod.Nearest("volumes")));
    }

    private static (int Line, int Column) Place(Lucid.Policy.Documents.Position position) => (position.Line, position.Column);
}

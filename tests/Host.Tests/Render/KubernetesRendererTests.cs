using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.Render;
using Lucid.Host.Secrets;
using Lucid.Host.Values;
using static Lucid.Host.Tests.Graph.Resources;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Render;

public sealed class KubernetesRendererTests
{
    private const string Header = "# Written by `lucid render`; the next one replaces it.\n";

    [Fact]
    public void Components_are_folders_and_the_components_in_them_files()
    {
        var plane = Component(Stack, "lucid:index:Plane", "core");
        var service = Component(plane, "lucid:index:Service", "api");
        var inner = Component(service, "lucid:index:Part", "inner");

        var files = Render(
            ConfigMap(Stack, "loose"), plane, ConfigMap(plane, "of-plane"), service, ConfigMap(service, "of-service"), inner, ConfigMap(inner, "of-inner"))
            .Files;

        Assert.Equal(["core/api.yaml", "core/kustomization.yaml", "core/objects.yaml", "kustomization.yaml", "objects.yaml"], files.Keys);
        Assert.Equal($"{Header}---\n{Object("of-inner")}---\n{Object("of-service")}", files["core/api.yaml"]);
        Assert.Equal($"{Header}---\n{Object("loose")}", files["objects.yaml"]);
        Assert.Equal(
            $"{Header}apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n- api.yaml\n- objects.yaml\n",
            files["core/kustomization.yaml"]);
        Assert.Equal(
            $"{Header}apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n- objects.yaml\n- core\n", files["kustomization.yaml"]);
    }

    [Fact]
    public void Without_objects_the_kustomization_is_empty() => Assert.Equal(
        $"{Header}apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: []\n", Assert.Single(Render(Stack).Files).Value);

    [Theory]
    [InlineData("web", "web")]
    [InlineData("../../etc/passwd", "-..-etc-passwd")]
    [InlineData("..", "_")]
    [InlineData("", "_")]
    [InlineData("a b:c\n#", "a-b-c--")]
    [InlineData("ümlaut", "-mlaut")]
    [InlineData("objects", "objects-2")]
    [InlineData("objects.yaml", "objects.yaml-2")]
    [InlineData("Kustomization", "Kustomization-2")]
    [InlineData("kustomization.yaml", "kustomization.yaml-2")]
    [InlineData("sha256sums", "sha256sums-2")]
    public void A_folder_is_named_after_its_component_as_far_as_a_file_system_takes_it(string name, string folder)
    {
        var component = Component(Stack, "lucid:index:Plane", name);

        Assert.Equal($"{folder}/objects.yaml", Render(component, ConfigMap(component, "m")).Files.Keys.Single(path => path.EndsWith("/objects.yaml", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_folder_does_not_tell_the_secret_in_the_name_of_its_component()
    {
        var secrets = new SecretTexts();
        secrets.Add("hunter2");
        var component = Component(Stack, "lucid:index:Plane", "of-hunter2");

        var rendered = KubernetesRenderer.Render(new ResourceGraph([component, ConfigMap(component, "m")]), secrets);

        Assert.Contains("of--secret-/objects.yaml", rendered.Files.Keys);
        Assert.All(rendered.Files, file => Assert.DoesNotContain("hunter2", file.Key + file.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_differ_in_case_alone_get_a_number()
    {
        Resource[] planes = [.. new[] { "web", "Web", "WEB", "web-2" }.Select(name => Component(Stack, "lucid:index:Plane", name))];

        var paths = Render([.. planes, .. planes.Select((plane, index) => ConfigMap(plane, $"m{index}"))]).Files.Keys;

        Assert.Equal(["WEB", "Web-2", "web-2-2", "web-3"], paths.Where(path => path.EndsWith("/objects.yaml", StringComparison.Ordinal)).Select(Path.GetDirectoryName));
    }

    [Fact]
    public void The_order_of_arrival_changes_nothing()
    {
        var plane = Component(Stack, "lucid:index:Plane", "core");
        Resource[] resources = [Stack, plane, ConfigMap(plane, "b"), ConfigMap(plane, "a"), Custom(plane, "kubernetes:apps/v1:Deployment", "a")];

        Assert.Equal(Render(resources).Files, Render([.. resources.Reverse()]).Files);
    }

    [Fact]
    public void Two_resources_of_one_object_are_named()
    {
        var failure = Assert.Throws<HostFailureException>(() => Render(Named("one", "m", "core"), Named("two", "m", "core"), Named("three", "m", "other")));

        Assert.Equal(FailureKind.Program, failure.Kind);
        Assert.Equal(
            "ConfigMap core/m is declared by several resources, of which only one can own it:\n"
                + "  urn:pulumi:dev::lucid::kubernetes:core/v1:ConfigMap::one\n  urn:pulumi:dev::lucid::kubernetes:core/v1:ConfigMap::two",
            failure.Message);
    }

    [Fact]
    public void Objects_whose_namespace_is_not_known_may_well_be_different_ones() => Assert.Equal(
        2, Render(Named("one", "m", UnknownValue.Instance), Named("two", "m", UnknownValue.Instance)).Remarks.Length);

    [Fact]
    public void What_is_no_object_is_noted()
    {
        var remark = Assert.Single(Render(
            Custom(Stack, "random:index:Password", "pw"),
            Of(Stack, "pulumi:providers:kubernetes", "k8s", ResourceKind.Provider),
            ConfigMap(Stack, "m")).Remarks);

        Assert.Equal((Severity.Note, "'pw' (random:index:Password) is no Kubernetes object and is in no file."), (remark.Severity, remark.Message));
    }

    [Fact]
    public void A_patch_and_a_chart_are_no_objects() => Assert.Equal(
        [
            "'c' (kubernetes:helm.sh/v4:Chart) is no Kubernetes object and is in no file.",
            "'p' (kubernetes:core/v1:ConfigMapPatch) is no Kubernetes object and is in no file.",
        ],
        Render(
            Custom(Stack, "kubernetes:core/v1:ConfigMapPatch", "p", Map(("kind", Text("ConfigMap")))),
            Custom(Stack, "kubernetes:helm.sh/v4:Chart", "c")).Remarks.Select(remark => remark.Message).Order(StringComparer.Ordinal));

    [Fact]
    public void A_made_up_name_is_the_same_every_time()
    {
        var resource = Custom(Stack, "kubernetes:core/v1:ConfigMap", "Made");

        var text = Render(resource).Files["objects.yaml"];

        Assert.Matches("  name: made-[0-9a-f]{8}\n", text);
        Assert.Equal(text, Render(resource).Files["objects.yaml"]);
    }

    private static RenderedFiles Render(params Resource[] resources) => KubernetesRenderer.Render(GraphOf(resources), new SecretTexts());

    private static string Object(string name) => $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\n";

    private static Resource ConfigMap(Resource parent, string name) =>
        Custom(parent, "kubernetes:core/v1:ConfigMap", name, Map(("metadata", Map(("name", Text(name))))));

    private static Resource Named(string resource, string name, string @namespace) => Named(resource, name, Text(@namespace));

    private static Resource Named(string resource, string name, PropertyValue @namespace) =>
        Custom(Stack, "kubernetes:core/v1:ConfigMap", resource, Map(("metadata", Map(("name", Text(name)), ("namespace", @namespace)))));
}

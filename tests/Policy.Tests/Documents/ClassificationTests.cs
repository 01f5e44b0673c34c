using Lucid.Policy.Documents;

namespace Lucid.Policy.Tests.Documents;

public sealed class ClassificationTests
{
    [Theory]
    [InlineData("image: {{ .Values.image }}\n")]
    [InlineData("image: repo-{{ .Values.tag }}\n")]
    [InlineData("list: [{{ .Values.image }}]\n")]
    [InlineData("{{ .Values.key }}: value\n")]
    [InlineData("{{- if .Values.enabled }}\nkind: A\n{{- end }}\n")]
    [InlineData("apiVersion: v1\nkind: A\nmetadata:\n  {{- include \"labels\" . | nindent 2 }}\n")]
    public void A_template_is_passed_over(string text)
    {
        var file = Manifests.Read(text);

        Assert.Empty(file.Objects);
        Assert.Empty(file.Problems);
        var passedOver = Assert.Single(file.PassedOver);
        Assert.Equal(PassedOverReason.Template, passedOver.Reason);
        Assert.Equal("it is a template ('{{ ... }}'): render it first, as with 'helm template', and give what comes out",
            passedOver.Message);
    }

    [Theory]
    [InlineData("x: \"{{ $labels.instance }}\"\n")]
    [InlineData("x: '{{inputs.parameters.name}}'\n")]
    [InlineData("x: |\n  {{ with secret \"a\" }}{{ end }}\n")]
    [InlineData("x: a{{b\n")]
    [InlineData("# {{ .Values.x }}\n")]
    public void Braces_in_texts_and_comments_make_no_template(string text)
        => Assert.Equal("A", Manifests.Object($"apiVersion: v1\nkind: A\n{text}").Kind);

    [Fact]
    public void A_damaged_document_with_braces_only_in_a_comment_is_damaged()
    {
        var file = Manifests.Read("# {{ .Values.x }}\nx: [\n");

        Assert.Empty(file.PassedOver);
        Assert.Single(file.Problems);
    }

    [Fact]
    public void Documents_beside_a_template_are_judged()
    {
        var file = Manifests.Read("a: {{ .b }}\n---\napiVersion: v1\nkind: A\n");

        Assert.Equal("A", Assert.Single(file.Objects).Kind);
        Assert.Equal(new Position(1, 1), Assert.Single(file.PassedOver).Position);
    }

    [Theory]
    [InlineData("base/kustomization.yaml", "resources: [a.yaml]\n")]
    [InlineData("a.yaml", "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n")]
    public void A_kustomization_is_passed_over(string path, string text) => Assert.Equal(
        PassedOverReason.Kustomization,
        Assert.Single(KubernetesReader.Read(path, text).PassedOver).Reason);

    [Theory]
    [InlineData("replicas: 3\nimage: {tag: v1}\n")]
    [InlineData("apiVersion: v2\nname: chart\n")]
    [InlineData("kind: Pod\nspec: {}\n")]
    [InlineData("- apiVersion: v1\n  kind: Pod\n")]
    [InlineData("404: Not Found\n")]
    [InlineData("just a text")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void What_is_no_Kubernetes_object_is_passed_over(string text)
    {
        var file = Manifests.Read(text);

        Assert.Empty(file.Objects);
        Assert.Empty(file.Problems);
        Assert.Equal(PassedOverReason.NoKubernetesObject, Assert.Single(file.PassedOver).Reason);
    }

    [Fact]
    public void A_kind_that_is_no_text_is_a_problem_and_not_passed_over()
    {
        var file = Manifests.Read("apiVersion: 1\nkind: Pod\n");

        Assert.Empty(file.Objects);
        Assert.Equal(
            new DocumentProblem(DocumentProblemKind.WrongType, new(1, 13), "apiVersion has to be a text, and here is the number 1"),
            Assert.Single(file.Problems));
    }

    [Fact]
    public void Items_of_lists_stand_alone_and_typed_lists_say_what_they_are()
    {
        var file = Manifests.Read("""
            apiVersion: v1
            kind: List
            items:
            - {apiVersion: v1, kind: Service, metadata: {name: a, namespace: x}}
            - apiVersion: v1
              kind: PodList
              items:
              - metadata: {name: b}
              - {apiVersion: v1, kind: Pod, metadata: {generateName: c-}}
            - {apiVersion: apps/v1, kind: DeploymentList, items: [{metadata: {name: d}}]}
            - {apiVersion: example.com/v1, kind: AccessList, spec: {}}
            """);

        Assert.Empty(file.Problems);
        Assert.Equal(
            ["v1 Service x/a", "v1 Pod b", "v1 Pod c-", "apps/v1 Deployment d", "example.com/v1 AccessList"],
            file.Objects.Select(item => $"{item.ApiVersion} {item.Reference}"));
    }

    [Fact]
    public void An_item_of_a_list_that_is_no_object_is_a_problem()
    {
        var file = Manifests.Read("apiVersion: v1\nkind: List\nitems:\n- a\n- {x: 1}\n");

        Assert.Equal("items of a List have to be objects, and here is the text 'a'", Assert.Single(file.Problems).Message);
        Assert.Equal(PassedOverReason.NoKubernetesObject, Assert.Single(file.PassedOver).Reason);
    }

    [Fact]
    public void JSON_documents_may_follow_one_another_and_have_places()
    {
        var file = KubernetesReader.Read("a.json",
            "{\"apiVersion\": \"v1\", \"kind\": \"A\"}\n{\"kind\": \"B\",\n \"apiVersion\": \"v1\", \"é\": 1, \"x\": {\"y\": [null]}}");

        Assert.Equal(["A", "B"], file.Objects.Select(item => item.Kind));
        Assert.Equal(new Position(2, 1), file.Objects[1].Root.Position);
        Assert.Equal(new Position(3, 30), file.Objects[1].Root.Entry("x")!.KeyPosition);
        Assert.Equal(new Position(3, 35), file.Objects[1].Root.Value("x")!.Position);
    }

    [Fact]
    public void Braces_in_YAML_are_no_JSON() => Assert.Equal("A", Manifests.Object("{apiVersion: v1, kind: A} # flow\n").Kind);
}

using System.Text;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.Render;
using Lucid.Host.Secrets;
using Lucid.Host.Values;
using YamlDotNet.RepresentationModel;
using static Lucid.Host.Tests.Graph.Resources;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Render;

public sealed class WithheldTests
{
    private const string Planted = "pl4nted-s3cret-value";
    private const string KeyLine = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj";
    private const string PrivateKey = $"-----BEGIN PRIVATE KEY-----\n{KeyLine}\n-----END PRIVATE KEY-----\n";
    private static readonly string Base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(Planted));

    public static TheoryData<string, ObjectValue> Planters => new()
    {
        { "marked", Map(("data", Map(("a", Secret(Planted))))) },
        { "mark lost", Map(("data", Map(("a", Text(Planted))))) },
        { "inside a text", Map(("data", Map(("url", Text($"mongodb://app:{Planted}@mongo"))))) },
        { "base64", Map(("data", Map(("a", Text(Base64))))) },
        { "a key of several lines", Map(("data", Map(("key.pem", Text(PrivateKey))))) },
        { "a single line of a key", Map(("data", Map(("line", Text($"before {KeyLine} after"))))) },
        { "in a list", Map(("spec", Map(("args", List(Text("--password"), Text(Planted)))))) },
        { "whole metadata", Map(("metadata", SecretValue.Of(Map(("name", Text("m")), ("annotations", Map(("a", Text(Planted)))))))) },
        { "output", Map(("data", new OutputValue { Value = Text(Planted), IsSecret = true, Dependencies = [] })) },
        { "in a key", Map(("data", Map((Planted, Text("x"))))) },
    };

    [Theory]
    [MemberData(nameof(Planters))]
    public void No_byte_of_a_secret_is_rendered(string how, ObjectValue inputs)
    {
        var rendered = Render(Custom(Stack, "kubernetes:core/v1:ConfigMap", "m", inputs));

        var everything = string.Concat(rendered.Files.Select(file => file.Key + file.Value)) + string.Concat(rendered.Remarks);
        Assert.All([Planted, Base64, KeyLine], secret => Assert.DoesNotContain(secret, everything, StringComparison.Ordinal));
        Assert.True(rendered.Remarks.Length == 1, $"{how}: the object is withheld, and that is said");
    }

    [Theory]
    [InlineData("data")]
    [InlineData("stringData")]
    public void What_a_Secret_holds_is_secret_without_any_mark(string section) =>
        AssertNothingShown(Custom(Stack, "kubernetes:core/v1:Secret", "s", Map((section, Map(("unheard-of", Text("never-seen-elsewhere")))))));

    [Fact]
    public void So_is_what_the_Secrets_of_a_list_hold() => AssertNothingShown(Custom(
        Stack, "kubernetes:core/v1:SecretList", "s", Map(("items", List(Map(("stringData", Map(("a", Text("never-seen-elsewhere"))))))))));

    [Fact]
    public void A_withheld_object_is_a_comment_that_says_why_and_what_there_is()
    {
        var rendered = Render(Custom(Stack, "kubernetes:core/v1:Secret", "s", Map(
            ("metadata", Map(("name", Text("s")))), ("stringData", Map(("token", Text("t")))), ("type", UnknownValue.Instance))));

        Assert.Equal(
            """
            # Written by `lucid render`; the next one replaces it.
            ---
            # Not applied, because it carries secrets: stringData.token; only a deployment knows type.
            # apiVersion: v1
            # kind: Secret
            # metadata:
            #   name: s
            # stringData:
            #   token: "[secret]"
            # type: "(known after apply)"

            """,
            rendered.Files["objects.yaml"]);
        var remark = Assert.Single(rendered.Remarks);
        Assert.Equal(
            (Severity.Warning, "Secret s is in objects.yaml as a comment and is not applied, because it carries secrets: stringData.token; "
                + "only a deployment knows type."),
            (remark.Severity, remark.Message));
        Assert.EndsWith("resources: []\n", rendered.Files["kustomization.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public void No_key_breaks_out_of_the_comment()
    {
        var text = Render(Custom(Stack, "kubernetes:core/v1:Secret", "s", Map(("stringData", Map(("a\nkind: Evil\r\u2028b", Text("t"))))))).Files["objects.yaml"];

        Assert.All(text.TrimEnd('\n').Split('\n', '\r', '\u2028', '\u0085'), line => Assert.True(line == "---" || line.StartsWith('#'), line));
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        Assert.All(stream.Documents, document => Assert.IsType<YamlScalarNode>(document.RootNode));
    }

    private static void AssertNothingShown(Resource resource)
    {
        var rendered = Render(resource);

        Assert.DoesNotContain("never-seen-elsewhere", string.Concat(rendered.Files.Values), StringComparison.Ordinal);
        Assert.Single(rendered.Remarks);
    }

    private static RenderedFiles Render(Resource resource)
    {
        var secrets = new SecretTexts();
        secrets.Add(Planted);
        secrets.Add(PrivateKey);
        return KubernetesRenderer.Render(GraphOf(Stack, resource), secrets);
    }
}

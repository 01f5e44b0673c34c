using System.Text;
using Lucid.Host.Render.Yaml;
using Lucid.Host.Values;
using YamlDotNet.RepresentationModel;
using static Lucid.Host.Tests.Values.Samples;

namespace Lucid.Host.Tests.Render;

public sealed class YamlWriterTests
{
    [Fact]
    public void An_object_looks_as_Kubernetes_files_do() => Assert.Equal(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          namespace: core
          annotations:
            lucid.dev/note: "two words"
          labels: {}
        spec:
          replicas: 2
          template:
            containers:
            - name: web
              args: []
              command:
              - /bin/web
              - "--verbose"
            matrix:
            - - 1
              - 2.5
            - []
            on: true

        """.Replace("    on:", "    \"on\":", StringComparison.Ordinal),
        Write(Map(
            ("kind", Text("Deployment")), ("apiVersion", Text("apps/v1")),
            ("spec", Map(
                ("replicas", Number(2)),
                ("template", Map(
                    ("containers", List(Map(("args", List()), ("command", List(Text("/bin/web"), Text("--verbose"))), ("name", Text("web"))))),
                    ("matrix", List(List(Number(1), Number(2.5)), List())),
                    ("on", new BooleanValue(true)))))),
            ("metadata", Map(
                ("labels", ObjectValue.Empty), ("namespace", Text("core")), ("name", Text("web")),
                ("annotations", Map(("lucid.dev/note", Text("two words")))))))));

    [Fact]
    public void Text_of_several_lines_is_a_block() => Assert.Equal(
        "keep: |+\n  a\n\nlast: |-\n  a\n    b\none: |\n  a\n  b\n",
        Write(Map(("one", Text("a\nb\n")), ("last", Text("a\n  b")), ("keep", Text("a\n\n")))));

    [Fact]
    public void What_has_no_value_yet_or_is_secret_is_named() => Assert.Equal(
        "a: \"(known after apply)\"\nb: \"[secret]\"\nc:\n- null\n",
        Write(Map(("a", UnknownValue.Instance), ("b", Secret("s3cret")), ("c", List(NullValue.Instance)))));

    [Fact]
    public void An_empty_object_is_a_document() => Assert.Equal("{}\n", Write(ObjectValue.Empty));

    [Theory]
    [InlineData(1, "1")]
    [InlineData(-0.0, "0")]
    [InlineData(1e17, "100000000000000000")]
    [InlineData(1e20, "1.0E+20")]
    [InlineData(1.5e-7, "1.5E-07")]
    [InlineData(double.NaN, ".nan")]
    [InlineData(double.PositiveInfinity, ".inf")]
    [InlineData(double.NegativeInfinity, "-.inf")]
    public void Numbers_are_numbers_to_every_reader(double number, string text) =>
        Assert.Equal($"value: {text}\n", Write(Map(("value", Number(number)))));

    [Fact]
    public void A_key_longer_than_readers_take_on_one_line_is_written_with_a_question_mark()
    {
        var key = new string('k', 2000);
        var stream = new YamlStream();
        stream.Load(new StringReader(Write(Map(("a", List(Map((key, Map(("b", Text("x")))), ("n", Text("y")))))))));

        var item = (YamlMappingNode)stream.Documents[0].RootNode["a"][0];
        Assert.Equal("x", item[key]["b"].ToString());
        Assert.Equal("y", item["n"].ToString());
    }

    private static string Write(ObjectValue value)
    {
        var text = new StringBuilder();
        YamlWriter.Append(text, value);
        return text.ToString();
    }
}

using System.Text.Json;
using Lucid.Cli.Preview;
using Lucid.Host.Diagnostics;
using Lucid.Host.Graph;
using Lucid.Host.Values;
using static Lucid.Cli.Tests.Plans;

namespace Lucid.Cli.Tests.Preview;

public sealed class PreviewJsonTests
{
    [Fact]
    public void The_whole_document() => Assert.Equal(
        """
        {
          "formatVersion": 1,
          "project": "lucid",
          "stack": "dev",
          "summary": {
            "create": 1,
            "import": 0,
            "update": 0,
            "replace": 1,
            "delete": 1,
            "read": 0,
            "same": 1
          },
          "resources": [
            {
              "change": "same",
              "urn": "urn:pulumi:dev::lucid::pulumi:pulumi:Stack::lucid-dev",
              "type": "pulumi:pulumi:Stack",
              "name": "lucid-dev",
              "properties": []
            },
            {
              "change": "create",
              "urn": "urn:pulumi:dev::lucid::kubernetes:apps/v1:Deployment::web",
              "type": "kubernetes:apps/v1:Deployment",
              "name": "web",
              "parent": "urn:pulumi:dev::lucid::pulumi:pulumi:Stack::lucid-dev",
              "properties": [
                {
                  "path": "image",
                  "after": "web:1",
                  "security": true
                },
                {
                  "path": "key",
                  "after": "[secret]",
                  "secret": true
                },
                {
                  "path": "replicas",
                  "after": 2
                }
              ]
            },
            {
              "change": "delete",
              "urn": "urn:pulumi:dev::lucid::kubernetes:core/v1:ConfigMap::old",
              "type": "kubernetes:core/v1:ConfigMap",
              "name": "old",
              "parent": "urn:pulumi:dev::lucid::pulumi:pulumi:Stack::lucid-dev",
              "retained": true,
              "properties": []
            },
            {
              "change": "replace",
              "urn": "urn:pulumi:dev::lucid::kubernetes:core/v1:Service::web",
              "type": "kubernetes:core/v1:Service",
              "name": "web",
              "parent": "urn:pulumi:dev::lucid::pulumi:pulumi:Stack::lucid-dev",
              "deletesFirst": true,
              "retained": false,
              "properties": [
                {
                  "path": "metadata.name",
                  "before": "www",
                  "after": "web",
                  "causesReplacement": true
                },
                {
                  "path": "spec",
                  "before": {
                    "ports": [
                      80,
                      true
                    ]
                  }
                }
              ]
            }
          ],
          "deletions": [
            "urn:pulumi:dev::lucid::kubernetes:core/v1:ConfigMap::old"
          ],
          "outputs": [
            {
              "path": "ip",
              "after": "(known after apply)",
              "unknown": true
            }
          ],
          "diagnostics": [
            {
              "severity": "warning",
              "message": "“a” & b",
              "file": "Pulumi.dev.yaml",
              "line": 3,
              "column": 5
            },
            {
              "severity": "note",
              "message": "c",
              "urn": "urn:pulumi:dev::lucid::a:b:C::d"
            }
          ]
        }

        """, PreviewJson.Write(Reports.Of(
            Of(
                [
                    Stack with { Outputs = Map(("ip", UnknownValue.Instance)) },
                    Custom(Deployment, "web", ("image", Text("web:1")), ("key", Secret("hunter2")), ("replicas", Number(2))),
                    Custom(Service, "web", ("metadata", Map(("name", Text("web"))))),
                ],
                [
                    Stack,
                    Custom(ConfigMap, "old") with { IsRetainedOnDelete = true },
                    Custom(
                        Service, "web",
                        ("metadata", Map(("name", Text("www")))),
                        ("spec", Map(("ports", List(Number(80), new BooleanValue(true)))))),
                ]),
            Diagnostic.Note("c") with { Urn = new Urn("urn:pulumi:dev::lucid::a:b:C::d") },
            Diagnostic.Warning("“a” & b", new SourceLocation("Pulumi.dev.yaml", 3, 5)))));

    [Fact]
    public void What_is_renamed_imported_or_replaced_without_a_property_says_so()
    {
        var old = Custom(ConfigMap, "old") with { IsTainted = true };
        using var document = JsonDocument.Parse(PreviewJson.Write(Reports.Of(Of(
            [Custom(ConfigMap, "new") with { FormerUrn = old.Urn }, Custom(Service, "web") with { ImportId = "default/web" }], [old]))));

        var resources = document.RootElement.GetProperty("resources");
        Assert.Equal(
            ("replace", old.Urn.Text, "it is known to be broken"),
            (TextOf(resources[0], "change"), TextOf(resources[0], "formerUrn"), TextOf(resources[0], "reason")));
        Assert.Equal(("import", "default/web"), (TextOf(resources[1], "change"), TextOf(resources[1], "importId")));
        Assert.False(resources[1].TryGetProperty("formerUrn", out _));
        Assert.Equal(1, document.RootElement.GetProperty("summary").GetProperty("import").GetInt32());
    }

    [Fact]
    public void Deletions_stand_in_the_order_in_which_they_happen()
    {
        var first = Custom(ConfigMap, "z");
        var second = Custom(ConfigMap, "a");
        using var document = JsonDocument.Parse(PreviewJson.Write(
            Reports.Of(Of([], [first with { Dependencies = [second.Urn] }, second]))));

        Assert.Equal(
            [first.Urn.Text, second.Urn.Text],
            document.RootElement.GetProperty("deletions").EnumerateArray().Select(urn => urn.GetString()));
    }

    [Theory]
    [InlineData(1.5, "1.5")]
    [InlineData(1e20, "1E+20")]
    [InlineData(65532, "65532")]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.PositiveInfinity, "\"Infinity\"")]
    public void Numbers_that_JSON_does_not_have_are_texts(double number, string expected)
    {
        using var document = JsonDocument.Parse(PreviewJson.Write(Reports.Of(Of([Custom(ConfigMap, "a", ("x", Number(number)))]))));

        var property = document.RootElement.GetProperty("resources")[0].GetProperty("properties")[0];
        Assert.Equal(expected, property.GetProperty("after").GetRawText());
    }

    [Fact]
    public void Something_new_without_inputs_has_no_properties()
    {
        using var document = JsonDocument.Parse(PreviewJson.Write(Reports.Of(Of([Stack]))));

        Assert.Equal("[]", document.RootElement.GetProperty("resources")[0].GetProperty("properties").GetRawText());
    }

    private static string? TextOf(JsonElement element, string property) => element.GetProperty(property).GetString();
}

using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucid.Policy.Documents;

namespace Lucid.Policy.Tests.Documents;

public sealed class ReadingProperties
{
    private static readonly string[] Pieces =
    [
        "a", ": ", ":", "- ", "[", "]", "{", "}", ",", "\"", "'", "|", ">", "&a ", "*a", "<<: ", "!!int ", "!", "%", "@", "#", "\n",
            "\n  ", "\r\n", "\t",
        "---\n", "...\n", "? ", "kind: ", "apiVersion: ", "v1", "{{", "}}", "~", "0x", "1e3", ".inf", "\\", "\ud83d\ude00", "\ud800", "\0",
            "\u0001", "\u0085", "\u2028",
        "\ufeff",
    ];

    public static Arbitrary<string> Texts() => Arb.From(Gen.ListOf(Gen.Elements(Pieces)).Select(string.Concat));

    [Property(Arbitrary = [typeof(ReadingProperties)], MaxTest = 3000)]
    public void No_text_makes_the_reader_fail_and_every_place_lies_in_the_text(string text)
    {
        var lines = text.Count(character => character is '\n' or '\r' or '\u0085' or '\u2028') + 2;

        Assert.All(Manifests.Read(text).Problems, problem =>
        {
            Assert.InRange(problem.Position.Line, 1, lines);
            Assert.DoesNotContain('\n', problem.Message);
        });
    }

    [Property(MaxTest = 300)]
    public void JSON_means_the_same_read_as_JSON_and_as_YAML(NonNull<Dictionary<string, int[]>> given)
    {
        var value = new JsonObject(given.Get.Select(entry => KeyValuePair.Create(
            entry.Key, (JsonNode?)new JsonArray([.. entry.Value.Select(number => (JsonNode)number)]))));
        var text = new JsonObject { ["apiVersion"] = "v1", ["kind"] = "A", ["value"] = value }.ToJsonString();

        Assert.Equal(Write(Manifests.Object(text).Root), Write(Manifests.Object(text + " # YAML").Root));
    }

    private static string Write(DocumentValue value) => value switch
    {
        DocumentObject map => string.Concat(map.Entries.Select(entry => $"{entry.KeyPosition}{entry.Key}={Write(entry.Value)};")),
        DocumentList list => string.Join(',', list.Items.Select(Write)),
        DocumentScalar scalar => string.Create(CultureInfo.InvariantCulture, $"{scalar.Position}{scalar.Kind}{scalar.Text}"),
        _ => "",
    };
}

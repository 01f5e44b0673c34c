using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using k8s;
using Lucid.Host.Render.Yaml;
using Lucid.Host.Tests.Values;
using Lucid.Host.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Tests.Render;

[Properties(Arbitrary = [typeof(YamlWriterProperties)], MaxTest = 300)]
public sealed class YamlWriterProperties
{
    public static Arbitrary<ObjectValue> Documents() => Arb.From(
        AnyValues.Plain().Where(value => value.Entries.All(entry => entry.Value is not NullValue)), AnyValues.ShrinkObject);

    // The client takes "<<" for a merge key wherever it stands, quoted or not, a value or a key.
    public static Arbitrary<TextValue> Texts() => Arb.From(AnyValues.Texts.Where(text => text != "<<").Select(text => new TextValue(text)));

    [Property]
    public void Any_value_reads_back_equal(ObjectValue value)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Write(value)));

        Assert.Equal(value, Read(Assert.Single(stream.Documents).RootNode));
    }

    [Property]
    public void The_same_value_gives_the_same_text(ObjectValue value)
    {
        var rebuilt = ObjectValue.Create(value.Entries.Reverse());

        Assert.Equal(Write(value), Write(rebuilt));
    }

    [Property]
    public void What_is_read_is_written_as_the_same_text(ObjectValue value)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Write(value)));

        Assert.Equal(Write(value), Write((ObjectValue)Read(stream.Documents[0].RootNode)));
    }

    [Property]
    public void A_document_holds_no_character_that_a_reader_may_refuse_or_take_for_a_line_break(ObjectValue value) => Assert.DoesNotContain(
        Write(value), character => character is < ' ' and not ('\n' or '\t') or '\u007f' or '\u0085' or '\u2028' or '\u2029' or '\ufeff');

    [Property]
    public void The_client_of_Kubernetes_reads_every_text_as_it_was(TextValue text)
    {
        var map = Samples.Map(
            ("apiVersion", new TextValue("v1")), ("kind", new TextValue("ConfigMap")), ("data", Samples.Map(("key", text), ("next", new TextValue("x")))));

        var read = KubernetesYaml.Deserialize<k8s.Models.V1ConfigMap>(Write(map));

        Assert.Equal((text.Value, "x"), (read.Data["key"], read.Data["next"]));
    }

    private static string Write(ObjectValue value)
    {
        var text = new StringBuilder();
        YamlWriter.Append(text, value);
        return text.ToString();
    }

    // What is plain has a type by YAML 1.2's core schema; whatever YAML 1.1 would make of it must be the same, so 1.1's words are refused.
    private static PropertyValue Read(YamlNode node) => node switch
    {
        YamlMappingNode map => ObjectValue.Create(map.Children.Select(pair => KeyValuePair.Create(KeyText(pair.Key), Read(pair.Value)))),
        YamlSequenceNode list => new ListValue([.. list.Children.Select(Read)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" } => new BooleanValue(true),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "false" } => new BooleanValue(false),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text } when IsNumber(text) =>
            new NumberValue(double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text } => new TextValue(Unmistakable(text)),
        YamlScalarNode scalar => new TextValue(scalar.Value!),
        _ => throw new InvalidOperationException($"unexpected {node}"),
    };

    private static string KeyText(YamlNode key) => key is YamlScalarNode { Style: ScalarStyle.Plain } plain ? Unmistakable(plain.Value!) : ((YamlScalarNode)key).Value!;

    private static bool IsNumber(string text) => text[0] is '-' or (>= '0' and <= '9');

    private static string Unmistakable(string text)
    {
        Assert.Matches("^[A-Za-z_/]", text);
        Assert.DoesNotMatch("(?i)^(y|n|yes|no|on|off|true|false|null|~|nan|inf)$", text);
        return text;
    }
}

using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Lucid.Host.Tests.Values;
using Lucid.Host.Values;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Tests.Configuration;

[Properties(Arbitrary = [typeof(ConfigProperties)], MaxTest = 200)]
public sealed class ConfigProperties
{
    public static Arbitrary<ObjectValue> Values() => Arb.From(AnyValues.Plain(), AnyValues.ShrinkObject);

    public static Arbitrary<TextValue> Texts() => Arb.From(AnyValues.Texts.Select(text => new TextValue(text)));

    [Property]
    public async Task Any_object_of_a_stack_file_arrives_as_the_same_JSON(ObjectValue value)
    {
        using var document = JsonDocument.Parse(await TextOfAsync(value));

        Assert.Equal(value, Read(document.RootElement));
    }

    [Property]
    public async Task Any_text_of_a_stack_file_arrives_as_it_is(TextValue value) => Assert.Equal(value.Value, await TextOfAsync(value));

    private static async Task<string> TextOfAsync(PropertyValue value)
    {
        var file = new YamlMappingNode { { "config", new YamlMappingNode { { "key", Node(value) } } } };
        await using var text = new StringWriter();
        new YamlStream(new YamlDocument(file)).Save(text, assignAnchors: false);

        return (await Configurations.ReadAsync("", text.ToString())).Values["lucid:key"];
    }

    private static YamlNode Node(PropertyValue value) => value switch
    {
        ObjectValue map => new YamlMappingNode(
            map.Entries.Select(entry => KeyValuePair.Create<YamlNode, YamlNode>(Quoted(entry.Key), Node(entry.Value)))),
        ListValue list => new YamlSequenceNode(list.Items.Select(Node)),
        TextValue text => Quoted(text.Value),
        _ => new YamlScalarNode(ValueText.OneLine(value)) { Style = ScalarStyle.Plain },
    };

    private static YamlScalarNode Quoted(string text) => new(text) { Style = ScalarStyle.DoubleQuoted };

    private static PropertyValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ObjectValue.Create(
            element.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Read(entry.Value)))),
        JsonValueKind.Array => new ListValue([.. element.EnumerateArray().Select(Read)]),
        JsonValueKind.String => new TextValue(element.GetString()!),
        JsonValueKind.Number => new NumberValue(element.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => new BooleanValue(element.GetBoolean()),
        _ => NullValue.Instance,
    };
}

using Lucid.Host.Values;

namespace Lucid.Cli.Declarations;

/// <summary>
/// Fields of a component's inputs, as its args were registered. What is secret or unknown counts as absent: it is not for a report.
/// </summary>
internal static class InputFields
{
    public static string? Text(this ObjectValue? map, string key) => (Plain(map?[key]) as TextValue)?.Value;

    public static int Number(this ObjectValue? map, string key) => Plain(map?[key]) is NumberValue number ? (int)number.Value : 0;

    public static bool Flag(this ObjectValue? map, string key) => Plain(map?[key]) is BooleanValue { Value: true };

    public static ObjectValue? Object(this ObjectValue? map, string key) => Plain(map?[key]) as ObjectValue;

    public static IEnumerable<PropertyValue> Items(this ObjectValue? map, string key) =>
        (Plain(map?[key]) as ListValue)?.Items.Select(Plain).OfType<PropertyValue>() ?? [];

    public static ImmutableArray<string> Texts(this ObjectValue? map, string key) =>
        [.. map.Items(key).OfType<TextValue>().Select(text => text.Value)];

    private static PropertyValue? Plain(PropertyValue? value) => value switch
    {
        OutputValue { IsSecret: false } output => Plain(output.Value),
        OutputValue or SecretValue => null,
        _ => value,
    };
}

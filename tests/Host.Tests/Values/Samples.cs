using Lucid.Host.Values;

namespace Lucid.Host.Tests.Values;

/// <summary>Short ways to write values.</summary>
internal static class Samples
{
    public static TextValue Text(string text) => new(text);

    public static NumberValue Number(double number) => new(number);

    public static ListValue List(params ReadOnlySpan<PropertyValue> items) => new([.. items]);

    public static SecretValue Secret(string text) => SecretValue.Of(Text(text));

    public static ObjectValue Map(params (string Key, PropertyValue Value)[] entries) =>
        ObjectValue.Create(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}

using System.Text.Json;
using Lucid.Host.Values;

namespace Lucid.Cli.Preview;

/// <summary>Property values as JSON. What is secret or unknown, or no number of JSON, is the text that people see too.</summary>
internal static class JsonValues
{
    public static void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        switch (value)
        {
            case BooleanValue boolean:
                writer.WriteBooleanValue(boolean.Value);
                break;
            case NumberValue { Value: var number } when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case TextValue text:
                writer.WriteStringValue(text.Value);
                break;
            case NullValue:
                writer.WriteNullValue();
                break;
            case ListValue list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case ObjectValue map:
                writer.WriteStartObject();
                foreach (var (key, item) in map.Entries)
                {
                    writer.WritePropertyName(key);
                    Write(writer, item);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteStringValue(ValueText.OneLine(value));
                break;
        }
    }
}

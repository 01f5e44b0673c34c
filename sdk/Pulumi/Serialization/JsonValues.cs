using System.Text.Json;
using Pulumi.Wire;

namespace Pulumi.Serialization;

/// <summary>JSON to and from the values of the wire.</summary>
internal static class JsonValues
{
    public static Value? ToValue(JsonElement element)
        => element.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            JsonValueKind.True => Value.ForBool(true),
            JsonValueKind.False => Value.ForBool(false),
            JsonValueKind.Number => Value.ForNumber(element.GetDouble()),
            JsonValueKind.String => Value.ForString(element.GetString()!),
            JsonValueKind.Array => Value.ForList([.. element.EnumerateArray().Select(item => ToValue(item) ?? Value.ForNull())]),
            _ => ToStruct(element),
        };

    public static string ToJson(Value value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, value);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Value ToStruct(JsonElement element)
    {
        var result = new Struct();
        foreach (var property in element.EnumerateObject())
        {
            if (ToValue(property.Value) is { } value)
            {
                result[property.Name] = value;
            }
        }

        return Value.ForStruct(result);
    }

    private static void Write(Utf8JsonWriter writer, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Bool:
                writer.WriteBooleanValue(value.BoolValue);
                break;
            case ValueKind.Number:
                writer.WriteNumberValue(value.NumberValue);
                break;
            case ValueKind.String:
                writer.WriteStringValue(value.StringValue);
                break;
            case ValueKind.List:
                writer.WriteStartArray();
                foreach (var item in value.ListValue)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case ValueKind.Struct:
                writer.WriteStartObject();
                foreach (var (key, field) in value.StructValue)
                {
                    writer.WritePropertyName(key);
                    Write(writer, field);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}

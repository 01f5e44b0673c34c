using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Lucid.Testing.Snapshots;

/// <summary>
/// Values as JSON, keys sorted. What is unknown is a text that says so: where Kubernetes wants anything but a text, its readers refuse it,
/// and where it wants one of a few texts, no rule takes it. So nothing passes because it is not known.
/// </summary>
internal static class ValueJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a value. Secrets are written in clear only to uncover them; else a mark stands for each.</summary>
    public static string Write(object? value, bool uncover)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            Write(writer, value, uncover);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, object? value, bool uncover)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case double number when double.IsInteger(number) && Math.Abs(number) < long.MaxValue:
                writer.WriteNumberValue((long)number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case SecretValue secret when uncover:
                Write(writer, secret.Content, uncover);
                break;
            case ImmutableDictionary<string, object> map:
                WriteMap(writer, map, uncover);
                break;
            case ImmutableArray<object?> list:
                WriteList(writer, list, uncover);
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }

    private static void WriteMap(Utf8JsonWriter writer, ImmutableDictionary<string, object> map, bool uncover)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(key);
            Write(writer, value, uncover);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, ImmutableArray<object?> list, bool uncover)
    {
        writer.WriteStartArray();
        foreach (var item in list)
        {
            Write(writer, item, uncover);
        }

        writer.WriteEndArray();
    }
}

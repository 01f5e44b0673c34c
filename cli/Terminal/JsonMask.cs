using System.Buffers;
using System.Text;
using System.Text.Json;
using Lucid.Host.Secrets;

namespace Lucid.Cli.Terminal;

/// <summary>
/// Takes secrets out of a JSON result and leaves it JSON: a number that tells a secret becomes a text, and the names that the result's own
/// form demands stay, even where a secret is spelled like one.
/// </summary>
internal static class JsonMask
{
    /// <summary>The properties whose values come from programs, with the names inside.</summary>
    private static readonly ImmutableArray<string> OfPrograms = ["before", "after"];

    /// <summary>What writers take unless they are told otherwise.</summary>
    private const int DeepestResult = 1000;

    /// <summary>The result without secrets; the same text where it holds none.</summary>
    public static string Of(string json, SecretTexts secrets)
    {
        if (ReferenceEquals(secrets.Mask(json), json))
        {
            return json;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json), new JsonReaderOptions { MaxDepth = DeepestResult });
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonReport.Options))
        {
            Copy(reader, writer, secrets);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Copy(Utf8JsonReader reader, Utf8JsonWriter writer, SecretTexts secrets)
    {
        var programDepth = int.MaxValue;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: writer.WriteStartObject(); break;
                case JsonTokenType.EndObject: writer.WriteEndObject(); break;
                case JsonTokenType.StartArray: writer.WriteStartArray(); break;
                case JsonTokenType.EndArray: writer.WriteEndArray(); break;
                case JsonTokenType.PropertyName:
                    var name = reader.GetString()!;
                    programDepth = reader.CurrentDepth > programDepth ? programDepth
                        : OfPrograms.Contains(name) ? reader.CurrentDepth
                        : int.MaxValue;
                    writer.WritePropertyName(reader.CurrentDepth > programDepth ? secrets.Mask(name) : name);
                    break;
                case JsonTokenType.String: writer.WriteStringValue(secrets.Mask(reader.GetString()!)); break;
                case JsonTokenType.Number: WriteNumber(reader, writer, secrets); break;
                case JsonTokenType.Null: writer.WriteNullValue(); break;
                default: writer.WriteBooleanValue(reader.GetBoolean()); break;
            }
        }
    }

    private static void WriteNumber(in Utf8JsonReader reader, Utf8JsonWriter writer, SecretTexts secrets)
    {
        var number = Encoding.UTF8.GetString(reader.ValueSpan);
        var masked = secrets.Mask(number);
        if (ReferenceEquals(masked, number))
        {
            writer.WriteNumberValue(reader.GetDouble());
        }
        else
        {
            writer.WriteStringValue(masked);
        }
    }
}

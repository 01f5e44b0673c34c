using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lucid.Host.Diagnostics;

namespace Lucid.Cli.Terminal;

/// <summary>What all JSON results have in common: indentation, readable text, a final line break, the same form of messages.</summary>
internal static class JsonReport
{
    /// <summary>How results are written.</summary>
    public static JsonWriterOptions Options { get; } = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of one JSON object.</summary>
    public static string Write(Action<Utf8JsonWriter> writeProperties)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writeProperties(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>A property that is a list of texts.</summary>
    public static void WriteTexts(Utf8JsonWriter writer, string property, IEnumerable<string> texts)
    {
        writer.WriteStartArray(property);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    /// <summary>The property <c>diagnostics</c>.</summary>
    public static void WriteDiagnostics(Utf8JsonWriter writer, IEnumerable<Diagnostic> diagnostics)
    {
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("severity", DiagnosticText.WordOf(diagnostic.Severity));
            writer.WriteString("message", diagnostic.Message);
            if (diagnostic.Location is { } location)
            {
                writer.WriteString("file", location.File);
                writer.WriteNumber("line", location.Line);
                writer.WriteNumber("column", location.Column);
            }

            if (diagnostic.Urn is { } urn)
            {
                writer.WriteString("urn", urn.Text);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

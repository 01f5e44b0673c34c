using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Lucid.Host.Secrets;
using Lucid.Host.Values;
using YamlDotNet.RepresentationModel;

namespace Lucid.Host.Configuration;

/// <summary>The texts in which configuration values travel to the program: scalars as they are, everything else as JSON.</summary>
/// <param name="decrypter">Reads encrypted values.</param>
/// <param name="secrets">Learns what was decrypted.</param>
internal sealed class ConfigText(SecretDecrypter decrypter, SecretTexts secrets)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a scalar, or null where the node is none or has no value.</summary>
    public static string? OfScalar(YamlNode node) => node.Boolean() is { } boolean ? (boolean ? "true" : "false") : node.Text();

    /// <summary>The text of any value. Of an encrypted one that cannot be read it is the protocol's unknown text.</summary>
    public string Of(YamlNode node)
    {
        if (node.Ciphertext() is { } ciphertext)
        {
            return Decrypt(ciphertext);
        }

        return OfScalar(node) ?? Json(node);
    }

    /// <summary>Whether a value is encrypted, or holds an encrypted one.</summary>
    public static bool HoldsSecrets(YamlNode node) => node.Ciphertext() is not null || node switch
    {
        YamlSequenceNode list => list.Children.Any(HoldsSecrets),
        YamlMappingNode mapping => mapping.Children.Values.Any(HoldsSecrets),
        _ => false,
    };

    private string Json(YamlNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            Write(writer, node);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter writer, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode when node.Ciphertext() is { } ciphertext:
                writer.WriteStringValue(Decrypt(ciphertext));
                break;
            case YamlMappingNode mapping:
                writer.WriteStartObject();
                foreach (var (key, value) in mapping.Children)
                {
                    writer.WritePropertyName(key.Text() ?? "");
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case YamlSequenceNode list:
                writer.WriteStartArray();
                list.Children.ToList().ForEach(item => Write(writer, item));
                writer.WriteEndArray();
                break;
            default:
                WriteScalar(writer, node);
                break;
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, YamlNode node)
    {
        if (node.IsNull())
        {
            writer.WriteNullValue();
        }
        else if (node.Boolean() is { } boolean)
        {
            writer.WriteBooleanValue(boolean);
        }
        else if (node.Number() is { } number)
        {
            writer.WriteRawValue(number);
        }
        else
        {
            writer.WriteStringValue(node.Text());
        }
    }

    private string Decrypt(string ciphertext)
    {
        if (decrypter.Decrypt(ciphertext) is not { } text)
        {
            return Signatures.Unknown;
        }

        secrets.Add(text);
        return text;
    }
}

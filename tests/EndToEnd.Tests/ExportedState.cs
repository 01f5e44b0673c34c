using System.Text;
using System.Text.Json;
using Lucid.Host.Graph;
using Lucid.Host.Tests.Secrets;
using Lucid.Host.Values;

namespace Lucid.EndToEnd.Tests;

/// <summary>Writes resources as <c>pulumi stack export</c> does once they are deployed; written from the description of the format.</summary>
/// <param name="passphrase">What encrypts the secrets; null where they are exported in clear, with <c>--show-secrets</c>.</param>
internal sealed class ExportedState(string? passphrase)
{
    private const string Signature = "4dabf18193072939515e22adb298388d";

    private readonly Encrypter? _encrypter = passphrase is null ? null : Encrypter.For(passphrase);

    public string Of(IEnumerable<Resource> resources)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", 3);
            writer.WriteStartObject("deployment");
            WriteObject(writer, "manifest", ("time", "2026-11-01T00:00:00.123456789+05:45"), ("magic", "ab"), ("version", "v3.259.0"));
            if (_encrypter is not null)
            {
                writer.WriteStartObject("secrets_providers");
                writer.WriteString("type", "passphrase");
                WriteObject(writer, "state", ("salt", _encrypter.Salt));
                writer.WriteEndObject();
            }

            writer.WriteStartArray("resources");
            foreach (var resource in resources)
            {
                Write(writer, resource);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private void Write(Utf8JsonWriter writer, Resource resource)
    {
        writer.WriteStartObject();
        writer.WriteString("urn", resource.Urn.Text);
        writer.WriteBoolean("custom", resource.Kind != ResourceKind.Component);
        writer.WriteString("type", resource.Type);
        WriteIf(writer, "id", resource.Id);
        WriteIf(writer, "parent", resource.Parent?.Text);
        WriteIf(writer, "provider", resource.Provider?.ToString());
        WriteIf(writer, "deletedWith", resource.DeletedWith?.Text);
        WriteIf(writer, "protect", resource.IsProtected);
        WriteIf(writer, "retainOnDelete", resource.IsRetainedOnDelete);
        WriteIf(writer, "external", resource.Kind == ResourceKind.Read);
        writer.WriteString("created", "2026-11-01T00:00:00Z");
        writer.WriteString("modified", "2026-10-31T10:00:00Z");
        WriteTexts(writer, "dependencies", resource.Dependencies.Select(urn => urn.Text));
        WriteTexts(writer, "ignoreChanges", resource.IgnoreChanges);
        WriteTexts(writer, "additionalSecretOutputs", resource.AdditionalSecretOutputs);
        writer.WritePropertyName("inputs");
        Write(writer, resource.Inputs);
        writer.WritePropertyName("outputs");
        Write(writer, resource.Outputs);
        writer.WriteEndObject();
    }

    private void Write(Utf8JsonWriter writer, PropertyValue value)
    {
        switch (value)
        {
            case BooleanValue boolean: writer.WriteBooleanValue(boolean.Value); break;
            case NumberValue number: writer.WriteNumberValue(number.Value); break;
            case TextValue text: writer.WriteStringValue(text.Value); break;
            case NullValue: writer.WriteNullValue(); break;
            case ListValue list:
                writer.WriteStartArray();
                list.Items.ToList().ForEach(item => Write(writer, item));
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
            case SecretValue secret:
                var plaintext = JsonOf(secret.Inner);
                WriteSpecial(
                    writer, "1b47061264138c4ac30d75fd1eb44270",
                    _encrypter is null ? ("plaintext", plaintext) : ("ciphertext", _encrypter.Encrypt(plaintext)));
                break;
            case ResourceReferenceValue { Id: null } reference:
                WriteSpecial(writer, "5cf8f73096256a8f31e491e813e4eb8e", ("urn", reference.Urn));
                break;
            case ResourceReferenceValue { Id: { } id } reference:
                WriteSpecial(writer, "5cf8f73096256a8f31e491e813e4eb8e", ("urn", reference.Urn), ("id", id));
                break;
            case AssetValue { Source: AssetSource.Text, Reference: "" }:
                WriteSpecial(writer, "c44067f5952c0a294b673a41bacd8c17", ("hash", "e3b0c442"));
                break;
            case AssetValue { Source: AssetSource.Text } asset:
                WriteSpecial(writer, "c44067f5952c0a294b673a41bacd8c17", ("hash", "2c26b46b"), ("text", asset.Reference));
                break;
            default: throw new NotSupportedException($"{value} is in no state that is written here");
        }
    }

    private string JsonOf(PropertyValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteSpecial(Utf8JsonWriter writer, string signature, params (string Name, string Value)[] properties)
    {
        writer.WriteStartObject();
        writer.WriteString(Signature, signature);
        foreach (var (name, value) in properties)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteObject(Utf8JsonWriter writer, string name, params (string Name, string Value)[] properties)
    {
        writer.WriteStartObject(name);
        foreach (var property in properties)
        {
            writer.WriteString(property.Name, property.Value);
        }

        writer.WriteEndObject();
    }

    private static void WriteIf(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteIf(Utf8JsonWriter writer, string name, bool isSo)
    {
        if (isSo)
        {
            writer.WriteBoolean(name, true);
        }
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
